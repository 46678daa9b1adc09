/** What the address of a project's plan says beyond the project: the page. */
export interface StartUpSearch {
  readonly step?: string
}

/** Reads the page out of an address; anything but a plain id is left out, and the plan then resumes where it was left. */
export function readStartUpSearch({ step }: Record<string, unknown>): StartUpSearch {
  return typeof step === 'string' && /^[\w-]{1,64}$/.test(step) ? { step } : {}
}
