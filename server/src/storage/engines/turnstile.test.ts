import { Turnstile } from '#storage/engines/turnstile'

/** Work that ends when told to, and a diary of who started. */
function setUp() {
  const turnstile = new Turnstile()
  const started: string[] = []
  const enter = (name: string, how: 'pass' | 'share') => {
    let end: () => void = () => undefined
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const done = turnstile[how](async () => {
      started.push(name)
      await ended
      return name
    })
    return { end, done }
  }
  return { turnstile, started, enter }
}

test('statements go together, a transaction alone, nobody overtakes', async () => {
  const { turnstile, started, enter } = setUp()
  const a = enter('a', 'share')
  const b = enter('b', 'share')
  const c = enter('c', 'pass')
  const d = enter('d', 'share')
  const e = enter('e', 'share')
  expect(started).toEqual(['a', 'b'])
  a.end()
  await a.done
  expect(started).toEqual(['a', 'b'])
  b.end()
  await b.done
  await Promise.resolve()
  expect(started).toEqual(['a', 'b', 'c'])
  c.end()
  await c.done
  await Promise.resolve()
  expect(started).toEqual(['a', 'b', 'c', 'd', 'e'])
  d.end()
  e.end()
  expect(await Promise.all([d.done, e.done])).toEqual(['d', 'e'])
  await Promise.resolve()
  expect(turnstile.busy).toBe(false)
})

test('a failure is its own caller’s, the next one goes on', async () => {
  const { turnstile } = setUp()
  const failing = turnstile.pass(() => Promise.reject(new Error('no')))
  const next = turnstile.pass(async () => 'fine')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('fine')
})
