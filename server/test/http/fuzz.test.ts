import { randomInt, randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { agreementVersions } from '@wallet/rules'
import fc from 'fast-check'
import { verifyBooks } from '#domains/books/verifyBooks'
import type * as accounts from '#http/schemas/session'
import type { Database } from '#storage/database'
import { consentsInForce, testPassword, testPin } from '../support/buildTestApp'
import { contract } from '../support/contractCheck'
import { type Caller, fuzzRequests, type MadeUpRequest, type Pool, sealMark } from '../support/fuzzRequests'
import { firstMerchant, MoneyApp, type Payer } from '../support/moneyApp'
import { openTestDatabase } from '../support/testDatabase'

// Proves that no request makes a fault: every answer is one that the OpenAPI document tells of, and no fen is lost.
// FUZZ_RUNS and FUZZ_SEED set how many and which; a failure prints the seed and the request with its number.
const runs = Number(process.env.FUZZ_RUNS ?? 10_000)
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31))
const atOnce = 8

jest.setTimeout(900_000)

describe(`${runs} requests made from the OpenAPI document, FUZZ_SEED=${seed}`, () => {
  let database: Database
  let world: MoneyApp
  const people = new Map<Caller, Payer>()
  /** Tokens of sessions that a made-up request ended, and who signs in anew meanwhile. */
  const ended = new Set<string>()
  const returning = new Map<Caller, Promise<string>>()

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    world = await MoneyApp.build({ database })
    for (const caller of ['citizen', 'other'] as const) people.set(caller, await world.payer({ balanceFen: 90_000 }))
  })
  afterAll(async () => {
    // Whatever stays open keeps jest from ending.
    await world?.close()
    await database?.close()
  })

  test('every answer is as documented, none is a fault of the service, and the books balance afterwards', async () => {
    const made = fc.sample(fuzzRequests(contract.document, await poolOf(world, people)), { numRuns: runs, seed })
    const queue = made.map((request, index) => ({ request, index }))
    const statuses = new Map<number, number>()
    const faults: string[] = []
    const work = async () => {
      for (let next = queue.shift(); next && faults.length === 0; next = queue.shift()) {
        const { status, fault } = await send(next.request)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (fault !== null) faults.push(`request ${next.index}: ${fault}\n${JSON.stringify(next.request)}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    expect(faults).toEqual([])
    const { differences } = await verifyBooks(database)
    expect(differences).toEqual([])
    // A fuzz that is only turned away shows nothing.
    const done = (statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)
    expect(done).toBeGreaterThan(runs / 20)
  })

  async function send(request: MadeUpRequest): Promise<{ status: number; fault: string | null }> {
    const { method, path, headers, caller } = request
    const token = await tokenOf(caller)
    let { payload } = request
    // By RSA: it costs a tenth of the other way, which is in JavaScript.
    while (payload?.includes(sealMark))
      payload = payload.replace(sealMark, JSON.stringify(await world.api.sealByRsa('payment_pin', testPin)))
    const response = await world.api.app.inject({
      method: method as 'GET',
      url: path,
      remoteAddress: '198.51.100.7',
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(payload === null ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === null ? {} : { payload }),
    })
    const { statusCode: status, body: text } = response
    if (token !== null && people.has(caller) && endsSessions(method, path, status)) ended.add(token)
    const isFault = status >= 500 && !isOutside(text)
    const fault = isFault ? text : contract.faultOf({ method, path, status, headers: response.headers, text })
    return { status, fault: fault === null ? null : `${method} ${path} ${status}: ${fault}` }
  }

  async function tokenOf(caller: Caller): Promise<string | null> {
    if (caller === 'guest') return null
    if (caller === 'merchant') return firstMerchant.apiKey
    const person = people.get(caller)
    if (!person) return 'a'.repeat(43)
    if (!ended.has(person.accessToken)) return person.accessToken
    const signIn = returning.get(caller) ?? signInAgain(caller, person).finally(() => returning.delete(caller))
    returning.set(caller, signIn)
    return signIn
  }

  /** Made-up requests sign people out, and take back what they have agreed to. */
  async function signInAgain(caller: Caller, person: Payer): Promise<string> {
    const password = await world.api.sealByRsa('login_password', testPassword)
    const device = { id: person.deviceId, name: 'Test phone', host: 'h5' }
    const body = { phone: person.phone, password, device, consents: consentsInForce() }
    const answer = await world.api.send<Static<typeof accounts.Session>>({ path: '/sessions', body })
    if (answer.status !== 201) throw new Error(`sign-in: ${JSON.stringify(answer.body)}`)
    const { accessToken } = answer.body
    people.set(caller, { ...person, accessToken })
    for (const document of ['identity', 'cards'] as const) {
      // Another request may have ended this session already.
      const version = agreementVersions[document]
      await world.api.send({ method: 'PUT', path: `/consents/${document}`, token: accessToken, body: { version } })
    }
    return accessToken
  }
})

function endsSessions(method: string, path: string, status: number): boolean {
  if (status === 401 || status === 204) return true
  return method === 'DELETE' && path.startsWith('/v1/consents/') && status === 200
}

/** A host that is not configured here is no fault of the service. */
function isOutside(text: string): boolean {
  return /"code":"(HOST_NOT_CONFIGURED|HOST_BUSY)"/.test(text)
}

/** What exists in the world, by the name of the field it belongs in, so that requests get past "not found". */
async function poolOf(world: MoneyApp, people: ReadonlyMap<Caller, Payer>): Promise<Pool> {
  const orders = []
  for (let index = 0; index < 40; index += 1) orders.push(await world.order(100 + index))
  const codes = [await world.staticCode(), ...orders.map((order) => order.code)]
  const cardIds = [...people.values()].map(({ card }) => card.id)
  return {
    code: [...codes, 'https://example.com/', 'x'],
    text: [...codes, 'wxp://f2f0', 'x\u0000'],
    amountFen: [1, ...orders.map(({ amountFen }) => amountFen), 5000],
    cardId: [...cardIds, randomUUID()],
    id: [...cardIds, firstMerchant.id, ...orders.slice(0, 4).map((order) => order.id), randomUUID()],
    key: ['fuzz-key-0001', 'fuzz-key-0002', randomUUID()],
    phone: ['13800138000', '\u202d13800138001\u202c', '１３８００１３８００２'],
    legalName: ['张伟', '买买提·吐尔逊'],
    idNumber: ['11010519491231002X'],
  }
}
