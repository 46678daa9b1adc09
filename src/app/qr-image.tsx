import { encodeQR } from 'qr'
import './scan-code.css'

/** Light modules around the code: cameras look for them (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4

interface QrImageProps {
  /** What the code holds. */
  readonly text: string
  /** What the code is for, in words, for those who do not see it. */
  readonly label: string
}

/** A QR code, black on white in the dark as well and on paper, as wide as its place up to 20 rem. Throws where the text is too long for one. */
export function QrImage({ text, label }: QrImageProps) {
  return <img className="qr-image" alt={label} src={`data:image/svg+xml,${encodeURIComponent(drawCode(text))}`} />
}

function drawCode(text: string): string {
  const rows = encodeQR(text, 'raw', { border: QUIET_ZONE })
  const size = rows.length
  const bars = rows.flatMap((row, y) => listRuns(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`))
  const frame = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}"`
  return `<svg ${frame} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${bars.join('')}"/></svg>`
}

/** Stretches of dark modules in a row: one bar each leaves no seams between them. */
function listRuns(row: readonly boolean[]): { readonly from: number; readonly length: number }[] {
  const edges = [...row, false].flatMap((dark, x) => (dark === (row[x - 1] ?? false) ? [] : [x]))
  return edges.flatMap((from, index) => (index % 2 === 0 ? [{ from, length: edges[index + 1]! - from }] : []))
}
