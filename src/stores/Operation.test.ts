import { Operation } from './Operation'

const refusal = Object.assign(new Error(), { code: 'RATE_LIMITED', moved: 'no', params: { retryAfterSeconds: 3 } })

test('idle, loading, then ready or failed with the reason', async () => {
  const operation = new Operation()
  const run = operation.run(async () => 1)
  expect(operation.status).toBe('loading')
  expect(await run).toBe(true)
  expect(operation.status).toBe('ready')
  expect(await operation.run(() => Promise.reject(refusal))).toBe(false)
  expect(operation).toMatchObject({
    status: 'failed',
    failure: { code: 'RATE_LIMITED', params: { retryAfterSeconds: 3 } },
  })
})

test('a second call joins the first; one about something else replaces it', async () => {
  const operation = new Operation()
  const applied: string[] = []
  let calls = 0
  const load = (subject: string) =>
    operation.run(
      async () => {
        calls += 1
        return subject
      },
      (result) => applied.push(result),
      subject,
    )
  await Promise.all([load('a'), load('a')])
  expect(calls).toBe(1)
  await Promise.all([load('b'), load('c')])
  expect(applied).toEqual(['a', 'c'])
})

test('an answer that comes after reset is thrown away', async () => {
  const operation = new Operation()
  const applied: number[] = []
  const run = operation.run(
    async () => 1,
    (result) => applied.push(result),
  )
  operation.reset()
  await run
  expect(applied).toEqual([])
  expect(operation.status).toBe('idle')
})

test('a mistake of our own is not shown as a failure of the network', async () => {
  const operation = new Operation()
  await expect(operation.run(() => Promise.reject(new TypeError('oops')))).rejects.toThrow('oops')
  expect(operation.isBusy).toBe(false)
})

describe('where an answer does not come', () => {
  const answers: Record<string, (result: string) => void> = {}
  const asking = (name: string) => () =>
    new Promise<string>((resolve) => {
      answers[name] = resolve
    })
  /** Lets what was answered reach the operation. */
  const arrive = () => jest.advanceTimersByTimeAsync(0)

  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('a reading is started anew by whoever comes back to it, and no older answer takes the place of a newer one', async () => {
    const operation = new Operation('read')
    const shown: string[] = []
    const load = (name: string) => operation.run(asking(name), (result) => void shown.push(result))
    void load('first')
    void load('a second tap')
    expect(Object.keys(answers)).toEqual(['first'])
    await jest.advanceTimersByTimeAsync(3_000)
    void load('second')
    answers.second?.('new')
    await arrive()
    expect(operation.status).toBe('ready')
    answers.first?.('old')
    await arrive()
    expect(shown).toEqual(['new'])
  })

  it('an older answer is better than none while the newer is awaited', async () => {
    const operation = new Operation('read')
    const shown: string[] = []
    const load = (name: string) => operation.run(asking(name), (result) => void shown.push(result))
    void load('older')
    await jest.advanceTimersByTimeAsync(3_000)
    void load('newer')
    answers.older?.('old')
    await arrive()
    expect([shown, operation.status]).toEqual([['old'], 'loading'])
    answers.newer?.('new')
    await arrive()
    expect([shown, operation.status]).toEqual([['old', 'new'], 'ready'])
  })

  it.each([
    ['read', 20_000],
    ['deed', 60_000],
  ] as const)('a %s fails after %i ms, is tried again, and still takes an answer that comes late', async (kind, ms) => {
    const operation = new Operation(kind)
    const applied: string[] = []
    const run = (name: string) => operation.run(asking(name), (result) => void applied.push(result))
    const waiting = run('lost')
    await jest.advanceTimersByTimeAsync(ms)
    expect(await waiting).toBe(false)
    expect(operation).toMatchObject({ status: 'failed', failure: { code: 'NETWORK_TIMEOUT', moved: 'no' } })
    answers.lost?.('late')
    await arrive()
    expect([applied, operation.status, operation.failure]).toEqual([['late'], 'ready', null])
    void run('again')
    expect(operation.status).toBe('loading')
  })

  it('a deed joins for as long as it takes: it is done once', async () => {
    const operation = new Operation('deed')
    let count = 0
    const work = () => {
      count += 1
      return new Promise<void>(() => undefined)
    }
    void operation.run(work)
    await jest.advanceTimersByTimeAsync(30_000)
    void operation.run(work)
    expect(count).toBe(1)
  })

  it('a question to the person has no end, and one that was dropped by the host is asked anew', async () => {
    const operation = new Operation('question')
    const texts: string[] = []
    const ask = (name: string) => operation.run(asking(name), (result) => void texts.push(result))
    void ask('dropped')
    await jest.advanceTimersByTimeAsync(600_000)
    expect(operation.status).toBe('loading')
    void ask('asked anew')
    answers.dropped?.('too late')
    answers['asked anew']?.('code')
    await arrive()
    expect([texts, operation.status]).toEqual([['code'], 'ready'])
  })

  it('what is known by other means throws a reading away', async () => {
    const operation = new Operation('read')
    const shown: string[] = []
    void operation.run(asking('stale'), (result) => void shown.push(result))
    operation.supersede()
    answers.stale?.('stale')
    await arrive()
    expect([shown, operation.status]).toEqual([[], 'ready'])
  })
})
