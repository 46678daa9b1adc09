import { formatNumber } from '../../ui/format-number.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Shows a number of bytes in the largest unit of which there is at least one: "1.2 MB". */
export function formatBytes(bytes: number, language: string): string {
  let [amount, step] = [bytes, 0]
  while (amount >= 1000 && step < units.length - 1) {
    amount /= 1000
    step += 1
  }
  return formatNumber(amount, language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: amount < 10 && step > 1 ? 1 : 0,
  })
}
