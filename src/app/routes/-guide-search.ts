/** What the address of a guide says beyond its record: the step of the wizard. */
export interface GuideSearch {
  readonly step?: string
}

/** Reads the step out of an address; anything but a plain id is left out, and the wizard then resumes where it was left. */
export function readGuideSearch(search: Record<string, unknown>): GuideSearch {
  const { step } = search
  return typeof step === 'string' && /^[\w-]{1,64}$/.test(step) ? { step } : {}
}
