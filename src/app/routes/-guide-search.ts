/** What the address of a guide says beyond its record: the step of the wizard, or the field to go to. */
export interface GuideSearch {
  readonly step?: string
  readonly field?: string
}

/** Reads step and field out of an address; anything but plain ids is left out, and the wizard then resumes where it was left. */
export function readGuideSearch(search: Record<string, unknown>): GuideSearch {
  const { step, field } = search
  return {
    ...(typeof step === 'string' && /^[\w-]{1,64}$/.test(step) ? { step } : {}),
    ...(typeof field === 'string' && /^[\w-]{1,64}(?:\.[\w-]{1,64}){0,5}$/.test(field) ? { field } : {}),
  }
}
