import { Turnstile } from '#storage/engines/turnstile'

/** Work that ends when told to, and a diary of who started. */
function setUp() {
  const turnstile = new Turnstile()
  const started: string[] = []
  const enter = (name: string, how: 'share' | 'take' | 'pass') => {
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

test('statements and transactions travel behind one another, nobody overtakes', async () => {
  const { turnstile, started, enter } = setUp()
  const a = enter('a', 'share')
  const b = enter('b', 'take')
  const c = enter('c', 'share')
  const d = enter('d', 'take')
  // The transaction waits for no answer, but all others wait for its end.
  expect(started).toEqual(['a', 'b'])
  a.end()
  await a.done
  await Promise.resolve()
  expect(started).toEqual(['a', 'b'])
  b.end()
  await b.done
  await Promise.resolve()
  expect(started).toEqual(['a', 'b', 'c', 'd'])
  c.end()
  d.end()
  expect(await Promise.all([c.done, d.done])).toEqual(['c', 'd'])
  await Promise.resolve()
  expect(turnstile.busy).toBe(false)
})

test('a transaction whose end is sent lets the next one in before it has its answer', async () => {
  const { turnstile, started, enter } = setUp()
  let sayEnd: () => void = () => undefined
  let answer: () => void = () => undefined
  const ending = turnstile.take((onEnd) => {
    sayEnd = onEnd
    return new Promise<void>((resolve) => {
      answer = resolve
    })
  })
  const next = enter('next', 'take')
  const third = enter('third', 'share')
  expect(started).toEqual([])
  sayEnd()
  expect(started).toEqual(['next'])
  // Said twice, and answered late: neither opens the next one's transaction to others.
  sayEnd()
  answer()
  await ending
  await Promise.resolve()
  expect(started).toEqual(['next'])
  next.end()
  await next.done
  await Promise.resolve()
  expect(started).toEqual(['next', 'third'])
  third.end()
  await third.done
})

test('what must be alone waits for every answer, and everybody for it', async () => {
  const { started, enter } = setUp()
  const a = enter('a', 'share')
  const b = enter('b', 'pass')
  const c = enter('c', 'share')
  expect(started).toEqual(['a'])
  a.end()
  await a.done
  await Promise.resolve()
  expect(started).toEqual(['a', 'b'])
  b.end()
  await b.done
  await Promise.resolve()
  expect(started).toEqual(['a', 'b', 'c'])
  c.end()
  await c.done
})

test('a failure is its own caller’s, the next one goes on', async () => {
  const { turnstile } = setUp()
  const failing = turnstile.pass(() => Promise.reject(new Error('no')))
  const next = turnstile.pass(async () => 'fine')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('fine')
})
