/**
 * Reads a number as people write it: "12", "1,200", "1.5", "1,5" (a comma before exactly three digits groups, any other is decimal).
 * Returns null where the text is no number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replaceAll(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}
