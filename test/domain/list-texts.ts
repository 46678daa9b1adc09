import type { Text } from '../../src/domain/text.ts'

/** A text and where in some data it stands. */
export interface PlacedText {
  readonly path: string
  readonly text: Text
}

/** Every object with an `en` or `es` in some data, whatever else it is: texts that lack a language are found too. */
export function listTexts(value: unknown, path = ''): readonly PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value || 'es' in value) return [{ path, text: value as Text }]
  return Object.entries(value).flatMap(([key, part]) => listTexts(part, `${path}.${key}`))
}
