import { isRequestNumber } from '@wallet/rules'
import { HttpFailure, type HttpFailureKind, type HttpRequest, type HttpResponse } from '@/host/http/types'
import { ServerClock } from '@/time/clock'
import { ApiClient, type ApiRequest } from './client'
import type { ApiError } from './errors'

const clock = new ServerClock()

const answering = (
  answer: Partial<HttpResponse> | HttpFailureKind,
  see: (request: HttpRequest) => void = () => undefined,
) =>
  new ApiClient({
    baseUrl: 'https://api.example.com',
    clock,
    http: {
      send: async (request) => {
        see(request)
        if (typeof answer === 'string') throw new HttpFailure(answer)
        return { status: 200, headers: {}, body: undefined, ...answer }
      },
    },
  })

const read = { method: 'GET', path: '/me' } as const
const money = { method: 'POST', path: '/payments', body: {}, idempotencyKey: 'k1' } as const

test.each([
  ['offline', read, 'NETWORK_OFFLINE', 'no'],
  ['lost', read, 'NETWORK_OFFLINE', 'no'],
  ['timeout', read, 'NETWORK_TIMEOUT', 'no'],
  ['offline', money, 'NETWORK_OFFLINE', 'no'],
  ['lost', money, 'NETWORK_TIMEOUT_UNKNOWN', 'unknown'],
  ['timeout', money, 'NETWORK_TIMEOUT_UNKNOWN', 'unknown'],
] as const)('%s on %o is %s, money moved: %s', async (kind, request, code, moved) => {
  await expect(answering(kind).request(request)).rejects.toMatchObject({ code, moved })
})

test('a problem document becomes an error with its code, params and what happened to the money', async () => {
  const body = { code: 'BALANCE_SHORT', moved: 'no', params: { gapFen: 250 } }
  await expect(answering({ status: 409, body }).request(money)).rejects.toMatchObject(body)
})

test('a proxy’s own error page says nothing about the money', async () => {
  const answer = { status: 502, body: undefined }
  await expect(answering(answer).request(read)).rejects.toMatchObject({ code: 'RESPONSE_INVALID', moved: 'no' })
  await expect(answering(answer).request(money)).rejects.toMatchObject({ moved: 'unknown' })
  const unknownCode = { status: 400, body: { code: 'SOMETHING_NEW' } }
  await expect(answering(unknownCode).request(read)).rejects.toMatchObject({ code: 'RESPONSE_INVALID' })
})

/** What is answered, or not, to this request; and the number that went with it. */
async function referenceOf(answer: Partial<HttpResponse> | HttpFailureKind, request: ApiRequest = read) {
  const numbers: (string | undefined)[] = []
  const failure = await answering(answer, ({ headers }) => numbers.push(headers['x-request-id']))
    .request(request)
    .catch((error: unknown) => error as ApiError)
  return { sent: numbers[0], shown: (failure as ApiError).reference }
}

test.each([
  ['an answer nobody wrote', { status: 502 }, read],
  ['a timeout', 'timeout', read],
  ['a connection that broke', 'lost', read],
  ['a connection that broke with money on it', 'lost', money],
  ['a problem that names no number', { status: 409, body: { code: 'BALANCE_SHORT' } }, money],
] as const)('%s is known by the number the phone sent', async (_what, answer, request) => {
  const { sent, shown } = await referenceOf(answer, request)
  expect(isRequestNumber(sent)).toBe(true)
  expect(shown).toBe(sent)
})

test('a problem is known by the server’s number; what never left has none', async () => {
  const body = { code: 'INTERNAL_ERROR', instance: 'K7QF-2M9X' }
  expect((await referenceOf({ status: 500, body })).shown).toBe('K7QF-2M9X')
  expect((await referenceOf('offline')).shown).toBeUndefined()
})

test('each try has a number of its own', async () => {
  const [first, second] = [await referenceOf('lost'), await referenceOf('lost')]
  expect(first.sent).not.toBe(second.sent)
})

test('no content is an answer, an empty 200 is none', async () => {
  await expect(answering({ status: 204 }).request(read)).resolves.toBeUndefined()
  await expect(answering({ status: 200 }).request(read)).rejects.toMatchObject({ code: 'RESPONSE_INVALID' })
})

test('the address carries the query without what is absent', async () => {
  const urls: string[] = []
  const client = new ApiClient({
    baseUrl: '',
    clock,
    http: {
      send: async ({ url }) => {
        urls.push(url)
        return { status: 200, headers: {}, body: {} }
      },
    },
  })
  await client.request({ method: 'GET', path: '/bills', query: { cursor: 'a/b=', limit: 20, month: undefined } })
  expect(urls).toEqual(['/v1/bills?cursor=a%2Fb%3D&limit=20'])
})

test('every answer tells the server’s time, refusals too', async () => {
  const answers = [
    { status: 200, headers: { date: new Date(Date.now() - 3_600_000).toUTCString() }, body: {} },
    { status: 409, headers: { date: new Date(Date.now() - 7_200_000).toUTCString() }, body: { code: 'BALANCE_SHORT' } },
  ]
  for (const answer of answers) {
    await answering(answer)
      .request(read)
      .catch(() => undefined)
    expect(Math.abs(Date.parse(answer.headers.date) - clock.now())).toBeLessThan(2_000)
  }
})
