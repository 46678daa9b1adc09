const localeByLanguage: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US' }

/** The locale that a language of the app is formatted in: of the United States, where its users are. */
export function findLocale(language: string): string {
  return localeByLanguage[language] ?? language
}

/** Shows an ISO date `YYYY-MM-DD` with the month in letters, so that no one mistakes day for month; other text is given back as it is. */
export function formatDate(iso: string, language: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!parts) return iso
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  return dayFormatOf(language).format(date)
}

const dayFormatByLanguage = new Map<string, Intl.DateTimeFormat>()

/** The format of days of a language, made once: making one takes longer than a hundred uses of it, and lists show hundreds of days. */
function dayFormatOf(language: string): Intl.DateTimeFormat {
  const made = dayFormatByLanguage.get(language)
  if (made) return made
  const format = new Intl.DateTimeFormat(findLocale(language), { dateStyle: 'medium', timeZone: 'UTC' })
  dayFormatByLanguage.set(language, format)
  return format
}

/** Shows an instant (ISO 8601) as date and time of the device's own zone; text that is no instant is given back as it is. */
export function formatInstant(iso: string, language: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  return new Intl.DateTimeFormat(findLocale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** Says how long ago an instant (ISO 8601) was, "3 min. ago"; from a week on its date and time. `now` is in milliseconds. */
export function formatAgo(iso: string, language: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000
  if (Number.isNaN(seconds)) return iso
  if (Math.abs(seconds) > 7 * 86_400) return formatInstant(iso, language)
  const format = new Intl.RelativeTimeFormat(findLocale(language), { numeric: 'auto', style: 'short' })
  const unit = units.find(([, size]) => Math.abs(seconds) >= size)
  return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second')
}
