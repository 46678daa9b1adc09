import { fileSave } from 'browser-fs-access'

/** Gives a file to the person: by the browser's own save dialog where there is one, as a download elsewhere. False where it was cancelled. */
export async function saveFile(blob: Blob, fileName: string): Promise<boolean> {
  try {
    await fileSave(blob, { fileName, extensions: ['.json'], mimeTypes: ['application/json'], id: 'partners-guide' })
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
}

/** Name of a bundle's file: what it holds and the day, in letters that every file system takes. */
export function bundleFileName(title: string, today: string): string {
  const plain = title.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60).toLowerCase()
  return `${plain === '' ? 'partners-guide' : plain}-${today}.tfbundle.json`
}
