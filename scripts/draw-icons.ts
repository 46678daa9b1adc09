import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser, openPage } from '../test/harness/browser.ts'

/** Draws the PNG icons from the SVG marks in `public/icons`. */
const icons = [
  { svg: 'icon.svg', png: 'icon-192.png', size: 192 },
  { svg: 'icon.svg', png: 'icon-512.png', size: 512 },
  { svg: 'maskable.svg', png: 'maskable-512.png', size: 512 },
  { svg: 'maskable.svg', png: 'apple-touch-icon.png', size: 180 },
] as const

process.chdir(join(import.meta.dirname, '../public/icons'))
const browser = await launchBrowser()
const page = await openPage(browser, 'desktop')
for (const { svg, png, size } of icons) {
  const mark = readFileSync(svg, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `)
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${mark}`)
  await page.screenshot({ path: png, omitBackground: true })
}
await browser.close()
