/**
 * Marks code that is being fetched, though only some need it: nobody waits who does not ask, and `use` gives it without waiting as soon as
 * it is here, so that no screen is hidden whose first need comes later. Whoever needs what could not be fetched is told by `use`.
 */
export function fetchAhead<Module>(coming: Promise<Module>): Promise<Module> {
  coming.then(
    (value) => Object.assign(coming, { status: 'fulfilled', value }),
    () => undefined,
  )
  return coming
}
