import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { decodeQR } from 'qr/decode.js'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { QrImage } from '../../src/app/qr-image.tsx'
import { ScanCode } from '../../src/app/scan-code.tsx'
import { mimicDialogs } from '../harness/mimic-dialogs.ts'

beforeAll(() => {
  mimicDialogs()
  i18n.loadAndActivate({ locale: 'en', messages: {} })
})

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'mediaDevices')
})

/** Gives this browser a camera. */
function playCamera(getUserMedia: () => Promise<unknown>): void {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
}

function showScanner(onCode: (text: string) => void, onClose = () => undefined) {
  return render(
    <I18nProvider i18n={i18n}>
      <ScanCode onCode={onCode} onClose={onClose} label="Scan a sample" />
    </I18nProvider>,
  )
}

/** The pixels of a QR image, eight to a module, as a camera would hand them over. */
function readPixels(image: HTMLImageElement) {
  const svg = new DOMParser().parseFromString(decodeURIComponent(image.src.replace('data:image/svg+xml,', '')), 'image/svg+xml')
  const size = Number(svg.documentElement.getAttribute('viewBox')!.split(' ')[2])
  const side = size * 8
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of svg
    .querySelectorAll('path')[1]!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * 8; row < (Number(y) + 1) * 8; row += 1) {
      for (let column = Number(x) * 8; column < (Number(x) + Number(length)) * 8; column += 1) {
        data.set([0, 0, 0], (row * side + column) * 4)
      }
    }
  }
  return { image: { width: side, height: side, data }, size }
}

describe('a QR image', () => {
  for (const text of ['SAMPLE CODE 12', 'https://guide.example/pulse/6/2026-03-14?answer=phone', 'Á'.repeat(300)]) {
    it(`is read again as what it holds (${text.slice(0, 12)}…), with four light modules around it`, () => {
      render(<QrImage text={text} label="A sample" />)
      const { image, size } = readPixels(screen.getByRole<HTMLImageElement>('img', { name: 'A sample' }))
      expect(decodeQR(image)).toBe(text)
      const darkIn = (module: number) =>
        Array.from({ length: size * 8 }, (_, at) => image.data[(module * 8 * size * 8 + at) * 4]).filter((value) => value === 0).length
      expect([0, 1, 2, 3].map(darkIn)).toEqual([0, 0, 0, 0])
      expect(darkIn(4)).toBeGreaterThan(0)
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

  it('says how to go on where the camera was refused', async () => {
    playCamera(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    showScanner(() => undefined)
    expect(await screen.findByText(/Allow it in the browser’s settings/)).toBeInTheDocument()
  })

  it("takes each code once by the browser's own detector, and lets the camera go when it is closed", async () => {
    const frames = ['', 'CODE 1', 'CODE 1', '', 'CODE 1', 'CODE 2']
    const stop = vi.fn()
    class BarcodeDetector {
      static getSupportedFormats = () => Promise.resolve(['qr_code'])
      detect = () => {
        const rawValue = frames.shift() ?? ''
        return Promise.resolve(rawValue === '' ? [] : [{ rawValue }])
      }
    }
    vi.stubGlobal('BarcodeDetector', BarcodeDetector)
    playCamera(() => Promise.resolve({ getTracks: () => [{ stop }] }))
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
    const codes: string[] = []
    const { unmount } = showScanner((text) => void codes.push(text))
    await waitFor(() => expect(codes).toEqual(['CODE 1', 'CODE 2']))
    expect(play).toHaveBeenCalledOnce()
    expect(stop).not.toHaveBeenCalled()
    unmount()
    expect(stop).toHaveBeenCalledOnce()
  })
})
