import { decodeQR } from 'qr/decode.js'
import { vi } from 'vitest'

/** Pixels to a module, as a camera near enough would see it. */
const SCALE = 8

/** A QR image as a camera would hand it over. */
export interface SeenImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** Draws a `QrImage` as a browser would. */
export function drawQr(image: HTMLImageElement): SeenImage {
  const svg = new DOMParser().parseFromString(decodeURIComponent(image.src.replace('data:image/svg+xml,', '')), 'image/svg+xml')
  const side = Number(svg.documentElement.getAttribute('viewBox')!.split(' ')[2]) * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of svg
    .querySelectorAll('path')[1]!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column += 1) {
        data.set([0, 0, 0], (row * side + column) * 4)
      }
    }
  }
  return { width: side, height: side, data }
}

/** What a `QrImage` holds, read out of its picture. */
export function readQr(image: HTMLImageElement): string {
  return decodeQR(drawQr(image))
}

/** Gives this browser a camera; take it away with `removeCamera`. */
export function playCamera(getUserMedia: () => Promise<unknown>): void {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
}

/** Takes the camera of `playCamera` away. */
export function removeCamera(): void {
  Reflect.deleteProperty(navigator, 'mediaDevices')
}

/** Gives this browser a camera and a detector of its own that sees these texts, frame by frame ('' = no code); tells when the camera is let go. */
export function playCodes(frames: string[]): { readonly stop: () => void } {
  const stop = vi.fn()
  class BarcodeDetector {
    static getSupportedFormats = () => Promise.resolve(['qr_code'])
    detect = () => {
      const rawValue = frames.shift() ?? ''
      return Promise.resolve(rawValue === '' ? [] : [{ rawValue }])
    }
  }
  vi.stubGlobal('BarcodeDetector', BarcodeDetector)
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
  playCamera(() => Promise.resolve({ getTracks: () => [{ stop }] }))
  return { stop }
}
