/** Languages that every text of the product is written in. */
export type Language = 'en' | 'es'

/** A text that people read, in every language. */
export interface Text {
  readonly en: string
  readonly es: string
}
