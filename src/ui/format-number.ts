import { findLocale } from './format-date.ts'

/** Shows a number in the way of the language. */
export function formatNumber(value: number, language: string, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(findLocale(language), options).format(value)
}
