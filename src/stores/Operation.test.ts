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
