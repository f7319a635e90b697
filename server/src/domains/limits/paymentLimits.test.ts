import { balanceLimits, startOfShanghaiDay } from './paymentLimits'

const verifiedAt = new Date('2026-03-01T17:00:00.000Z') // 2 March in Shanghai
const payer = { userId: 'u', accountClass: 'I' as const, verifiedAt }
const meterOf = (limits: ReturnType<typeof balanceLimits>, refusal: string) =>
  limits.find((limit) => limit.refusal === refusal)?.meter.id

test('class I counts for life, static codes by the day in Shanghai', () => {
  const before = balanceLimits(payer, 'static', new Date('2026-11-22T15:59:59.999Z'))
  const after = balanceLimits(payer, 'static', new Date('2026-11-22T16:00:00.000Z'))
  expect(before.map(({ refusal, capFen }) => [refusal, capFen])).toEqual([
    ['CLASS_CAP', 100_000],
    ['STATIC_CAP', 50_000],
  ])
  expect(meterOf(before, 'CLASS_CAP')).toBe(meterOf(after, 'CLASS_CAP'))
  expect(meterOf(before, 'STATIC_CAP')).not.toBe(meterOf(after, 'STATIC_CAP'))
})

test('a dynamic code has no daily cap', () => {
  expect(balanceLimits(payer, 'dynamic', verifiedAt).map(({ refusal }) => refusal)).toEqual(['CLASS_CAP'])
})

test('class II and III count by the year that runs from the opening day', () => {
  const classTwo = { ...payer, accountClass: 'II' as const }
  const lastDay = balanceLimits(classTwo, 'dynamic', new Date('2027-03-01T15:59:59.999Z'))
  const firstDay = balanceLimits(classTwo, 'dynamic', new Date('2027-03-01T16:00:00.000Z'))
  expect(lastDay[0]?.capFen).toBe(10_000_000)
  expect(meterOf(lastDay, 'CLASS_CAP')).toBe(meterOf(balanceLimits(classTwo, 'dynamic', verifiedAt), 'CLASS_CAP'))
  expect(meterOf(lastDay, 'CLASS_CAP')).not.toBe(meterOf(firstDay, 'CLASS_CAP'))
})

test('two users never share a meter', () => {
  const other = balanceLimits({ ...payer, userId: 'v' }, 'static', verifiedAt)
  const own = balanceLimits(payer, 'static', verifiedAt)
  expect(own.map(({ meter }) => meter.id).some((id) => other.some(({ meter }) => meter.id === id))).toBe(false)
})

test('a day in Shanghai starts at 16:00 UTC', () => {
  expect(startOfShanghaiDay(new Date('2026-11-22T15:59:59.999Z')).toISOString()).toBe('2026-11-21T16:00:00.000Z')
  expect(startOfShanghaiDay(new Date('2026-11-22T16:00:00.000Z')).toISOString()).toBe('2026-11-22T16:00:00.000Z')
})
