/** @jest-environment jsdom */
import { element } from './dom'
import { outcomeOf, outcomeTexts } from './outcomeTexts'
import { sayInstant, sayTimeLeft } from './times'

test('texts never become markup', () => {
  const node = element('p', {}, '<img src=x onerror=alert(1)>')
  expect(node.childElementCount).toBe(0)
  expect(node.textContent).toBe('<img src=x onerror=alert(1)>')
})

test('an outcome carries only the details it needs', () => {
  expect(outcomeOf('wrongField', 12, 'phone')).toEqual({ kind: 'wrongField', field: 'phone' })
  expect(outcomeOf('answersLate', 12, 'phone')).toEqual({ kind: 'answersLate', seconds: 12 })
  expect(outcomeOf('lost', 12, 'phone')).toEqual({ kind: 'lost' })
  expect(Object.values(outcomeTexts).every(({ plays }) => plays.endsWith('。'))).toBe(true)
})

describe('times', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-22T15:59:00Z') }))
  afterEach(() => jest.useRealTimers())

  test('are told in Shanghai', () => {
    expect(sayInstant('2026-11-22T15:58:03.000Z')).toBe('今天 23:58:03')
    expect(sayInstant('2026-11-21T15:59:59.000Z')).toBe('11月21日 23:59:59')
    expect(sayInstant('2026-11-21T16:00:00.000Z')).toBe('今天 00:00:00')
  })

  test('count down to nothing', () => {
    expect(sayTimeLeft('2026-11-22T16:04:00Z')).toBe('5:00')
    expect(sayTimeLeft('2026-11-22T15:59:00.400Z')).toBe('0:01')
    expect(sayTimeLeft('2026-11-22T15:59:00Z')).toBeNull()
  })
})
