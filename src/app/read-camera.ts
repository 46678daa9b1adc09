/** What browsers with a detector of their own have; it is not in TypeScript's library. */
interface CodeDetector {
  detect(video: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

interface CodeDetectorClass {
  new (options: { readonly formats: readonly string[] }): CodeDetector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Why no picture comes: there is no camera (or the page is not served safely), its use was refused, or another program has it. */
export type CameraProblem = 'none' | 'refused' | 'busy'

/** Opens the camera at the back, else any other. Rejects as the browser does: `cameraProblemOf` says it in our terms. */
export function openCamera(): Promise<MediaStream> {
  // Outside of https the browser hides the whole interface.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices) return Promise.reject(new DOMException(undefined, 'NotFoundError'))
  return devices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } } })
}

/** What a camera's refusal means. */
export function cameraProblemOf(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none'
}

/**
 * Shows a camera in a video and tells each QR code that comes before it: the same one again only after another. Frames never leave the
 * page. Returns what ends it and lets the camera go.
 */
export function readCamera(video: HTMLVideoElement, stream: MediaStream, onCode: (text: string) => void): () => void {
  let isOver = false
  let last = ''
  const end = () => {
    isOver = true
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  const look = async () => {
    const readFrame = await chooseReader(video, stream)
    while (!isOver) {
      const text = await readFrame()
      if (!isOver && text !== null && text !== last) onCode((last = text))
      await nextFrame()
    }
  }
  video.srcObject = stream
  video.play().catch(() => undefined)
  void look()
  return end
}

/** The browser's own detector where it knows QR codes, else the program's. */
async function chooseReader(video: HTMLVideoElement, stream: MediaStream): Promise<() => Promise<string | null>> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: CodeDetectorClass }
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? []
  if (BarcodeDetector && formats.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async () => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null
  }
  const { QRCamera, QRCanvas } = await import('qr/dom.js')
  const camera = new QRCamera(video, stream)
  const canvas = new QRCanvas()
  return async () => {
    const found = await camera.readFrame(canvas, true)
    return typeof found === 'string' ? found : null
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}
