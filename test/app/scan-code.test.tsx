import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { QrImage } from '../../src/app/qr-image.tsx'
import { ScanCode } from '../../src/app/scan-code.tsx'
import { mimicDialogs } from '../harness/mimic-dialogs.ts'
import { drawQr, playCamera, playCodes, readQr, removeCamera } from './play-camera.ts'

beforeAll(() => {
  mimicDialogs()
  i18n.loadAndActivate({ locale: 'en', messages: {} })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  removeCamera()
})

function showScanner(onCode: (text: string) => void) {
  return render(
    <I18nProvider i18n={i18n}>
      <ScanCode onCode={onCode} onClose={() => undefined} label="Scan a sample" />
    </I18nProvider>,
  )
}

describe('a QR image', () => {
  for (const text of ['SAMPLE CODE 12', 'https://guide.example/pulse/6/2026-03-14?answer=phone', 'Á'.repeat(300)]) {
    it(`is read again as what it holds (${text.slice(0, 12)}…), with four light modules around it`, () => {
      render(<QrImage text={text} label="A sample" />)
      const image = screen.getByRole<HTMLImageElement>('img', { name: 'A sample' })
      expect(readQr(image)).toBe(text)
      const { width, data } = drawQr(image)
      const isDark = (row: number) => Array.from({ length: width }, (_, at) => data[(row * width + at) * 4]).includes(0)
      expect([0, 1, 2, 3, 4].map((module) => isDark(module * 8))).toEqual([false, false, false, false, true])
    })
  }
})

describe('the scanner', () => {
  it('takes a typed code where there is no camera, and is ready for the next', async () => {
    const onCode = vi.fn()
    showScanner(onCode)
    expect(await screen.findByText(/no camera that the app could use/)).toBeInTheDocument()
    const field = screen.getByLabelText('Or type the code')
    await userEvent.type(field, '  ab-12  {Enter}')
    expect(onCode).toHaveBeenCalledExactlyOnceWith('ab-12')
    expect(field).toHaveValue('')
    await userEvent.click(screen.getByRole('button', { name: 'Take this code' }))
    expect(onCode).toHaveBeenCalledOnce()
  })

  it.each([
    ['NotAllowedError', /Allow it in the browser’s settings/],
    ['NotReadableError', /Another program uses the camera/],
  ])('says how to go on after %s', async (name, words) => {
    playCamera(() => Promise.reject(new DOMException('no', name)))
    showScanner(() => undefined)
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  it("takes each code once by the browser's own detector, and lets the camera go when it is closed", async () => {
    const { stop } = playCodes(['', 'CODE 1', 'CODE 1', '', 'CODE 1', 'CODE 2'])
    const codes: string[] = []
    const { unmount } = showScanner((text) => void codes.push(text))
    await waitFor(() => expect(codes).toEqual(['CODE 1', 'CODE 2']))
    expect(stop).not.toHaveBeenCalled()
    unmount()
    expect(stop).toHaveBeenCalledOnce()
  })
})
