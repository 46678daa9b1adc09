import { describe, expect, it } from 'vitest'
import { coalesce } from '../../src/change/coalesce.ts'
import { sampleId } from './sample-bundle.ts'

describe('an edit that takes the place of an unsent one', () => {
  it('[M8] holds the old id and all that the old one listed', () => {
    const previous = { id: sampleId(2), replaces: [sampleId(0), sampleId(1)], chain: [] }
    expect(coalesce(previous, [sampleId(1), sampleId(2)])).toEqual({ replaces: [0, 1, 2].map(sampleId), chain: [sampleId(2)] })
  })

  it('[M8] takes no place where its author was not shown the old one', () => {
    expect(coalesce({ id: sampleId(2), replaces: [sampleId(1)], chain: [] }, [sampleId(1)])).toBeNull()
  })

  it('[M8] remembers the last 16 unsent ids of a long row of typing, and always what stood before it', () => {
    let place = { id: sampleId(100), replaces: [sampleId(1)] as readonly string[], chain: [] as readonly string[] }
    for (let number = 101; number <= 140; number++) {
      const made = coalesce(place, [...place.replaces, place.id])!
      place = { id: sampleId(number), ...made }
    }
    const last = Array.from({ length: 16 }, (_, index) => sampleId(124 + index))
    expect(place.chain).toEqual(last)
    expect(place.replaces).toEqual([sampleId(1), ...last])
  })
})
