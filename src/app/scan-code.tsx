import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { cameraProblemOf, openCamera, readCamera, type CameraProblem } from './read-camera.ts'
import './scan-code.css'

interface ScanCodeProps {
  /** Called with each code that is scanned (the same one again only after another) or typed: the text as it stands in the code. */
  readonly onCode: (text: string) => void
  readonly onClose: () => void
  /** What is to be scanned, in a few words: the title of the dialog. */
  readonly label: string
  /** What became of the last code; stands over the picture and should announce itself. */
  readonly children?: ReactNode
}

/**
 * Takes QR codes by the camera, and by hand where there is none or it may not be used. It stays open, for several people in a row, until
 * its owner takes it away. The picture is looked at on this device only.
 */
export function ScanCode({ onCode, onClose, label, children }: ScanCodeProps) {
  return (
    <Dialog open onClose={onClose} title={label}>
      <div className="ui-stack">
        {children}
        <CameraPicture onCode={onCode} />
        <TypedCode onCode={onCode} />
      </div>
    </Dialog>
  )
}

function CameraPicture({ onCode }: Pick<ScanCodeProps, 'onCode'>) {
  const { t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onCode)
  const [problem, setProblem] = useState<CameraProblem | null>(null)
  useEffect(() => {
    latest.current = onCode
  })
  useEffect(() => {
    let end: (() => void) | null = null
    let isGone = false
    const begin = async () => {
      const stream = await openCamera()
      const element = video.current
      if (isGone || !element) for (const track of stream.getTracks()) track.stop()
      else end = readCamera(element, stream, (text) => latest.current(text))
    }
    begin().catch((error: unknown) => {
      if (!isGone) setProblem(cameraProblemOf(error))
    })
    return () => {
      isGone = true
      end?.()
    }
  }, [])
  if (problem !== null) return <CameraNote problem={problem} />
  return (
    <div className="scan-picture">
      {/* A live picture of the camera has no sound and nothing to caption. */}
      <video ref={video} aria-label={t`Picture of the camera`} muted playsInline />
    </div>
  )
}

function CameraNote({ problem }: { readonly problem: CameraProblem }) {
  return (
    <Alert tone="info" slim live="polite">
      {problem === 'refused' ? (
        <Trans>The camera may not be used here. Allow it in the browser’s settings for this site, or type the code.</Trans>
      ) : problem === 'busy' ? (
        <Trans>Another program uses the camera. Close that program, or type the code.</Trans>
      ) : (
        <Trans>This device has no camera that the app could use. Type the code.</Trans>
      )}
    </Alert>
  )
}

function TypedCode({ onCode }: Pick<ScanCodeProps, 'onCode'>) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  return (
    <form
      className="scan-typed"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const text = typed.trim()
        if (text === '') return
        setTyped('')
        onCode(text)
      }}
    >
      <TextField label={t`Or type the code`} value={typed} onInput={setTyped} maxLength={200} />
      <Button type="submit" variant="outline">
        <Trans>Take this code</Trans>
      </Button>
    </form>
  )
}
