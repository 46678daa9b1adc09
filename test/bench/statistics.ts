/** Middle of some figures; NaN where there is none. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

/** Figure below which 95 of 100 lie. */
export function p95(figures: readonly number[]): number {
  return quantile(figures, 0.95)
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below === undefined || above === undefined ? NaN : below + (above - below) * (place - Math.floor(place))
}
