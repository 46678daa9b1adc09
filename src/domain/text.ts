/** Languages that every text of the product is written in. */
export type Language = 'en' | 'es'

/** A text that people read, in every language. */
export interface Text {
  readonly en: string
  readonly es: string
}

/** Writes a text in every language, in one line. */
export function text(en: string, es: string): Text {
  return { en, es }
}
