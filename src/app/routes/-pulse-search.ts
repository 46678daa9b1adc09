/** What the address of a barriers pulse says: where somebody is about to answer. */
export interface PulseSearch {
  /** On the device of the box, or on one's own. Never what is answered. */
  readonly answer?: 'box' | 'phone'
}

/** Reads it; a bare `?answer`, as people type it, is one's own device. */
export function readPulseSearch({ answer }: Record<string, unknown>): PulseSearch {
  if (answer === undefined) return {}
  return { answer: answer === 'box' ? 'box' : 'phone' }
}
