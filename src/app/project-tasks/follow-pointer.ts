/** What a pointer does with that which it took hold of. */
interface Hand {
  /** It is this many pixels right of where it began, and at this place of the window. */
  readonly onMove: (pixels: number, x: number) => void
  readonly onDrop: () => void
  /** Escape, or the browser took the pointer for itself. */
  readonly onCancel: () => void
}

/** A press that goes less far than this is no drag. In pixels. */
const THRESHOLD = 4

/** Follows a pointer that is pressed until it lets go, or Escape is pressed. */
export function followPointer(pressed: PointerEvent, { onMove, onDrop, onCancel }: Hand): void {
  const followed = new AbortController()
  const { signal } = followed
  let isDrag = false
  const end = (deed: () => void) => {
    followed.abort()
    if (isDrag) deed()
  }
  const whenIts = (deed: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pressed.pointerId) deed(event)
  }
  const move = (event: PointerEvent) => {
    const pixels = event.clientX - pressed.clientX
    isDrag ||= Math.abs(pixels) >= THRESHOLD
    if (isDrag) onMove(pixels, event.clientX)
  }
  const cancelByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    end(onCancel)
  }
  addEventListener('pointermove', whenIts(move), { signal })
  addEventListener(
    'pointerup',
    whenIts(() => end(onDrop)),
    { signal },
  )
  addEventListener(
    'pointercancel',
    whenIts(() => end(onCancel)),
    { signal },
  )
  addEventListener('keydown', cancelByKey, { signal, capture: true })
}
