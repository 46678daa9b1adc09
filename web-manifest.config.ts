import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { ManifestOptions } from 'vite-plugin-pwa'

/** The pictures of the install dialog: every PNG in `public/screenshots`, which `npm run screenshots` takes. */
function listScreenshots(folder: string): NonNullable<ManifestOptions['screenshots']> {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .toSorted()
    .map((name) => {
      const { width, height } = readPngSize(`${folder}/${name}`)
      return {
        src: `screenshots/${name}`,
        sizes: `${width}x${height}`,
        type: 'image/png',
        form_factor: width > height ? 'wide' : 'narrow',
        label: nameScreenshot(name),
      }
    })
}

/** What a picture shows, from its file's name: `wide-2-performance-review.png` is "Performance review, with sample data". */
function nameScreenshot(file: string): string {
  const words = file
    .replace(/^(?:narrow|wide)-\d+-/, '')
    .replace(/\.png$/, '')
    .replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, with sample data`
}

/** Width and height in pixels, from the header of a PNG file. */
function readPngSize(path: string): { readonly width: number; readonly height: number } {
  const header = readFileSync(path).subarray(0, 24)
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) }
}

/** What an operating system needs to install the app: name, icons, start page and shortcuts. */
export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Partners Guide',
  short_name: 'Partners',
  description: "A task force partner's guides: filled in anywhere, without a network, and shared by file.",
  lang: 'en',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#1a4480',
  background_color: '#ffffff',
  categories: ['productivity', 'government'],
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'Today', url: '/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }] },
    { name: 'Guides', url: '/guides', icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }] },
    { name: 'Share', url: '/share', icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }] },
  ],
  screenshots: listScreenshots('public/screenshots'),
}
