import { deterministicUuid, uuidv7 } from '#ids'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('uuidv7', () => {
  test('carries its version and its time', () => {
    const id = uuidv7(Date.UTC(2100, 0, 1))
    expect(uuid.exec(id)?.[1]).toBe('7')
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2100, 0, 1))
  })

  test('grows strictly, even within a millisecond and when the clock goes back', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => uuidv7(Date.UTC(2101, 0, 1) - index))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('deterministicUuid', () => {
  test('is the same for the same parts and different for any others', () => {
    expect(deterministicUuid('user_balance', 'a')).toBe(deterministicUuid('user_balance', 'a'))
    expect(uuid.exec(deterministicUuid('a'))?.[1]).toBe('8')
    const others = [['a', 'b'], ['ab'], ['a|1:b'], ['a', 'b', ''], ['', 'ab'], ['b', 'a']]
    expect(new Set(others.map((parts) => deterministicUuid(...parts))).size).toBe(others.length)
  })
})
