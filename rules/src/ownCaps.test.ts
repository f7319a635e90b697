import { capAt, changedCap, type OwnCap } from './ownCaps'

const name = 'own_balance_day'
const dayMs = 86_400_000
const at = (ms: number) => new Date(ms)
const change = (current: OwnCap | null, capFen: number | null, ms: number, isProven = false) =>
  changedCap(current, { name, capFen, isProven, now: at(ms) })

test('a first cap and a lower one hold at once, and go on counting', () => {
  const first = change(null, 500, 1_000)
  expect(first).toEqual({ name, capFen: 500, sinceMs: 1_000, nextCapFen: null, nextAtMs: null })
  expect(change(first, 300, 2_000)).toMatchObject({ capFen: 300, sinceMs: 1_000, nextAtMs: null })
})

test('a raise waits a day, does not wait anew when it is asked for again, and is gone when it is lowered meanwhile', () => {
  const first = change(null, 500, 0)
  const raised = change(first, 900, 1_000)
  expect(raised && capAt(raised, at(1_000 + dayMs - 1))).toBe(500)
  expect(raised && capAt(raised, at(1_000 + dayMs))).toBe(900)
  expect(change(raised, 900, 5_000)).toEqual(raised)
  expect(change(raised, 400, 6_000)).toMatchObject({ capFen: 400, nextCapFen: null, nextAtMs: null })
  expect(change(raised, 950, 7_000)?.nextAtMs).toBe(7_000 + dayMs)
})

test('a raise that holds by now is what the next change starts from', () => {
  const raised = change(change(null, 500, 0), 900, 0)
  expect(change(raised, 700, dayMs)).toMatchObject({ capFen: 700, nextAtMs: null })
  expect(change(raised, 1_000, dayMs)).toMatchObject({ capFen: 900, nextCapFen: 1_000, nextAtMs: 2 * dayMs })
})

test('a proof lets a raise, or the end of a cap, hold at once', () => {
  const first = change(null, 500, 0)
  expect(change(first, 900, 1, true)).toMatchObject({ capFen: 900, sinceMs: 0, nextAtMs: null })
  expect(change(first, null, 1, true)).toBeNull()
  const ending = change(first, null, 0)
  expect(ending && [capAt(ending, at(dayMs - 1)), capAt(ending, at(dayMs))]).toEqual([500, null])
  expect(change(ending, 200, dayMs)).toMatchObject({ capFen: 200, sinceMs: dayMs })
})
