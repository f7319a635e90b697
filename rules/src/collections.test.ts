import fc from 'fast-check'
import { collectionRules, splitEqually } from './collections'

const people = fc.integer({ min: 1, max: collectionRules.peopleMax })
const total = fc.integer({ min: 1, max: 1_000_000_000 })

test('whatever is shared by however many, the shares are the total, and nobody is asked for nothing', () => {
  fc.assert(
    fc.property(total, people, fc.boolean(), (totalFen, peopleCount, isAskerIn) => {
      const split = splitEqually(totalFen, { peopleCount, isAskerIn })
      if (split === null) {
        expect(totalFen < peopleCount || (isAskerIn && peopleCount === 1)).toBe(true)
        return
      }
      const { ownFen, sharesFen } = split
      expect(sharesFen.reduce((sum, fen) => sum + fen, ownFen)).toBe(totalFen)
      expect(sharesFen.length).toBe(isAskerIn ? peopleCount - 1 : peopleCount)
      expect(Math.min(...sharesFen)).toBeGreaterThan(0)
      expect(Math.max(...sharesFen) - Math.min(...sharesFen)).toBeLessThanOrEqual(isAskerIn ? 0 : 1)
    }),
  )
})

test('the fens that are left over are the asker’s, or of those who come first', () => {
  expect(splitEqually(10_000, { peopleCount: 3, isAskerIn: true })).toEqual({
    ownFen: 3_334,
    sharesFen: [3_333, 3_333],
  })
  expect(splitEqually(10_001, { peopleCount: 3, isAskerIn: false })).toEqual({
    ownFen: 0,
    sharesFen: [3_334, 3_334, 3_333],
  })
  expect(splitEqually(2, { peopleCount: 3, isAskerIn: true })).toBeNull()
  expect(splitEqually(500, { peopleCount: 1, isAskerIn: false })).toEqual({ ownFen: 0, sharesFen: [500] })
})
