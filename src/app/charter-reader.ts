/**
 * What reads published versions of the charter. It is fetched at once, and waited for only where there is one: the first paint of most
 * devices does without.
 */
export const charterReader = import('../domain/charter-version.ts')

// `use` takes it without waiting as soon as it is here: a first version that is published later hides no screen.
charterReader.then(
  (value) => Object.assign(charterReader, { status: 'fulfilled', value }),
  () => undefined,
)
