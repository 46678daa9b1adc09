/** How long a download may take to begin reading its blob, in ms. */
const KEEP_BLOB = 60_000

/** Gives a file to the person as a download: it needs no permission, and works however long the file took to make. */
export function saveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_BLOB)
}

/** Name of a bundle's file: what it holds and the day, in letters that every file system takes. */
export function bundleFileName(title: string, today: string): string {
  return `${plainName(title) || 'partners-guide'}-${today}.tfbundle.json`
}

/** A title as part of a file's name, in letters that every file system takes; '' where it has none of them. */
export function plainName(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase()
}
