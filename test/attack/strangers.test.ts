import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatPaymentCode, type PaymentCodeDevice, paymentCodeStep, pinFreeRule } from '@wallet/rules'
import { expectBooks, expectWhole } from './support/books'
import { CashDesk } from './support/cashDesk'
import { Citizen, newPhone, paymentPin } from './support/citizen'
import { minutes } from './support/seeds'
import { Target } from './support/target'

/**
 * Every operation of the contract is asked for what belongs to somebody else, and with the key of another kind of caller.
 * The table of ids must name every path with a parameter: a new operation without a row fails here.
 */
jest.setTimeout(minutes(2))

interface Operation {
  readonly route: string
  readonly method: string
  readonly security: 'session' | 'merchantKey' | 'none'
}

const contractFile = join(__dirname, '../../server/openapi/wallet-v1.json')
const operations = readOperations()

describe('what belongs to others', () => {
  let target: Target
  let victim: Citizen
  let attacker: Citizen
  let foreignIds: Record<string, string>
  let merchantOrderId = ''

  beforeAll(async () => {
    target = await Target.start()
    ;[victim, attacker] = [await Citizen.payer(target, 'chen', 9_876), await Citizen.payer(target, 'lin', 500)]
    const order = await new CashDesk(target).order(1_234)
    const key = randomUUID()
    const { body } = await victim.pay({ ...order, key })
    const topUpKey = randomUUID()
    const topUp = await victim.topUp(1_111, { key: topUpKey })
    merchantOrderId = order.id
    foreignIds = {
      '/v1/bills/{id}': body.id ?? '',
      '/v1/payments/{id}': body.id ?? '',
      '/v1/payments/by-key/{key}': key,
      '/v1/topups/{id}': topUp.body.id ?? '',
      '/v1/topups/by-key/{key}': topUpKey,
      '/v1/cards/{id}/default': victim.cardId,
      '/v1/cards/{id}/unbind': victim.cardId,
      '/v1/card-bindings/{id}/confirm': await openBinding(),
      '/v1/merchant/orders/{id}': order.id,
      '/v1/merchant/orders/{id}/close': (await new CashDesk(target).order(77)).id,
      '/v1/host-identities/{id}': randomUUID(),
      '/v1/host-identities/{id}/detach': randomUUID(),
      ...(await matterIds(await Citizen.payer(target, 'huang', 5_000))),
    }
  })
  afterAll(() => target?.stop())
  afterEach(() => expectWhole(target, [victim, attacker]))

  /** A transfer, a withdrawal and a charge of somebody's who is neither of the two. */
  async function matterIds(owner: Citizen): Promise<Record<string, string>> {
    const sealed = () => target.seal('payment_pin', paymentPin)
    const keyed = async (route: string, key: string, body: object) => {
      const headers = { 'idempotency-key': key }
      const question = { route, token: owner.accessToken, headers, body: { ...body, pin: await sealed() } }
      return (await target.must(201, question)).id ?? ''
    }
    const [transferKey, withdrawalKey] = [randomUUID(), randomUUID()]
    const { payee } = await owner.must<{ payee: { ticket: string } }>(200, 'POST /payees', { phone: newPhone() })
    const sending = { payee: payee.ticket, amountFen: 321, arrival: 'twoHours' }
    const transferId = await keyed('POST /transfers', transferKey, sending)
    const collection = { ownFen: 0, shares: [{ amountFen: 432 }] }
    const collectionHeaders = { 'idempotency-key': randomUUID() }
    const asking = {
      route: 'POST /collections',
      token: owner.accessToken,
      headers: collectionHeaders,
      body: collection,
    }
    const collectionId = (await target.must(201, asking)).id ?? ''
    const withdrawing = { cardId: owner.cardId, amountFen: 654, feeFen: 0 }
    const withdrawalId = await keyed('POST /withdrawals', withdrawalKey, withdrawing)
    const device = await owner.must<PaymentCodeDevice>(201, 'POST /payment-code-devices', { pin: await sealed() })
    const code = formatPaymentCode(device, paymentCodeStep(Date.now()))
    const charge = { code, amountFen: pinFreeRule.perPaymentFen + 1, outOrderNo: randomUUID(), subject: '电饭煲' }
    const token = target.merchants[0]?.apiKey
    await target.must(201, { route: 'POST /merchant/charges', token, body: charge })
    const waiting = await owner.must<{ charge: { id: string } }>(200, 'GET /payment-code')
    return {
      '/v1/transfers/{id}': transferId,
      '/v1/transfers/{id}/accept': transferId,
      '/v1/transfers/{id}/recall': transferId,
      '/v1/transfers/{id}/refuse': transferId,
      '/v1/transfers-by-key/{key}': transferKey,
      '/v1/collections/{id}': collectionId,
      '/v1/collections/{id}/quote': collectionId,
      '/v1/collections/{id}/pay': collectionId,
      '/v1/collections/{id}/decline': collectionId,
      '/v1/collections/{id}/remind': collectionId,
      '/v1/collections/{id}/close': collectionId,
      '/v1/withdrawals/{id}': withdrawalId,
      '/v1/withdrawals/by-key/{key}': withdrawalKey,
      '/v1/charges/{id}/confirm': waiting.charge.id,
      '/v1/charges/{id}/refuse': waiting.charge.id,
    }
  }

  /** A second card of the victim's that waits for its code. */
  async function openBinding(): Promise<string> {
    const person = await target.desk.person('chen')
    const cardNumber = person.cards[1]?.number ?? ''
    return (await victim.must(201, 'POST /card-bindings', { cardNumber, phone: person.phone })).id ?? ''
  }

  /** What only the victim may read. */
  const secrets = () => [victim.phone, victim.cardNumber.slice(-4), victim.cardId, victim.id, '陈思明', '1234']

  test('no operation gives a citizen what is another citizen’s', async () => {
    const pin = await target.seal('payment_pin', paymentPin)
    const bodies: Record<string, object> = {
      '/v1/cards/{id}/unbind': { pin },
      '/v1/collections/{id}/quote': {},
      '/v1/collections/{id}/pay': { pin },
      '/v1/card-bindings/{id}/confirm': { smsCode: '123456' },
      '/v1/host-identities/{id}/detach': {},
      '/v1/charges/{id}/confirm': { source: { kind: 'balance' }, pin },
    }
    const asked = operations.filter(({ route, security }) => /\{(?:id|key)\}/.test(route) && security !== 'none')
    expect(asked.filter(({ route }) => foreignIds[route] === undefined).map(({ route }) => route)).toEqual([])
    for (const { route, method, security } of asked) {
      const token = security === 'session' ? attacker.accessToken : target.merchants[1]?.apiKey
      const path = route.replace(/\{\w+\}/, foreignIds[route] ?? '')
      const answer = await target.ask({ route: `${method} ${path}`, token, body: bodies[route] })
      const leaks = secrets().filter((secret) => answer.text.includes(secret))
      expect({ route, refused: answer.status >= 400 && answer.status < 500, leaks }).toEqual({
        route,
        refused: true,
        leaks: [],
      })
    }
  })

  test('another citizen’s card pays nothing and tops up nothing', async () => {
    const order = await new CashDesk(target).order(3)
    const paid = await attacker.pay({ ...order, cardId: victim.cardId })
    expect([paid.status, paid.body.code]).toEqual([404, 'CARD_NOT_FOUND'])
    const body = { cardId: victim.cardId, amountFen: 100, pin: await target.seal('payment_pin', paymentPin) }
    const headers = { 'idempotency-key': randomUUID() }
    const toppedUp = await target.ask({ route: 'POST /topups', token: attacker.accessToken, headers, body })
    expect([toppedUp.status, toppedUp.body.code]).toEqual([404, 'CARD_NOT_FOUND'])
  })

  test('another citizen’s key is one’s own to use, and tells nothing of theirs', async () => {
    const key = foreignIds['/v1/payments/by-key/{key}']
    const paid = await attacker.pay({ ...(await new CashDesk(target).order(5)), key })
    expect(paid.status).toBe(201)
    expect(paid.headers['idempotency-replayed']).toBeUndefined()
  })

  test('another citizen’s place in a list is not one’s own', async () => {
    for (let count = 0; count < 3; count += 1) await victim.pay(await new CashDesk(target).order(200))
    for (const list of ['/bills', '/messages', '/points/entries']) {
      const page = await victim.must<{ nextCursor: string | null }>(200, `GET ${list}?limit=1`)
      expect(page.nextCursor).not.toBeNull()
      const cursor = encodeURIComponent(page.nextCursor ?? '')
      const answer = await target.ask({ route: `GET ${list}?limit=1&cursor=${cursor}`, token: attacker.accessToken })
      expect([list, answer.status]).toEqual([list, 400])
    }
  })

  test('an order is not closed, read or repeated by another merchant', async () => {
    const token = target.merchants[1]?.apiKey
    for (const route of [`GET /merchant/orders/${merchantOrderId}`, `POST /merchant/orders/${merchantOrderId}/close`]) {
      expect((await target.ask({ route, token })).status).toBe(404)
    }
  })

  test('every operation wants its own kind of key', async () => {
    for (const { route, method, security } of operations.filter(({ security: kind }) => kind !== 'none')) {
      const path = route.replace(/\{\w+\}/, foreignIds[route] ?? 'terms')
      const wrong = security === 'session' ? target.merchant.apiKey : victim.accessToken
      const body = method === 'GET' || method === 'DELETE' ? undefined : {}
      const tokens = [undefined, wrong, `${victim.accessToken}x`, victim.refreshToken, 'null', 'undefined']
      for (const token of tokens) {
        const answer = await target.ask({ route: `${method} ${path}`, token, body })
        expect([method, route, answer.status]).toEqual([method, route, 401])
      }
    }
  })

  test('the books are whole', () => expectBooks(target, [victim, attacker]))
})

function readOperations(): Operation[] {
  type Described = { security?: Record<string, unknown>[] }
  const { paths } = JSON.parse(readFileSync(contractFile, 'utf8')) as {
    paths: Record<string, Record<string, Described>>
  }
  return Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, { security = [] }]): Operation => {
      const names = security.flatMap((entry) => Object.keys(entry))
      const kind = names.includes('session') ? 'session' : names.includes('merchantKey') ? 'merchantKey' : 'none'
      return { route, method: method.toUpperCase(), security: kind }
    }),
  )
}
