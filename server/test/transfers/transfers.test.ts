import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { Balance } from '#domains/balance/http/schemas'
import { verifyBooks } from '#domains/books/verifyBooks'
import type { MessagePage } from '#domains/messages/http/schemas'
import { deliverArrived } from '#domains/transfers/deliverTransfers'
import type { TransferList } from '#domains/transfers/http/schemas'
import { returnExpired } from '#domains/transfers/returnTransfers'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import type { TestUser } from '../support/buildTestApp'
import { type BillDetailView, type BillPageView, MoneyApp, type Payer, type TransferView } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves transfers between people: who is found and what is told of them, that money is reserved, taken, sent back and called
// back whole, what each side sees of it, and that the books agree with all of it after each test.
describeEachEngine('transfers', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterEach(async () => {
    expect((await verifyBooks(database)).differences).toEqual([])
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const act = (user: TestUser, id: string, action: 'accept' | 'refuse' | 'recall') =>
    world.api.send<TransferView & { code?: string }>({
      path: `/transfers/${id}/${action}`,
      token: user.accessToken,
      body: {},
    })
  const read = (user: TestUser, id: string) => world.get<TransferView & { code?: string }>(user, `/transfers/${id}`)
  const waiting = async (user: TestUser) =>
    (await world.get<Static<typeof TransferList>>(user, '/transfers/waiting')).body.items
  const newestBill = async (user: TestUser) => (await world.get<BillPageView>(user, '/bills')).body.items[0]
  const billOf = async (user: TestUser, id: string) => (await world.get<BillDetailView>(user, `/bills/${id}`)).body
  const messagesOf = async (user: TestUser) =>
    (await world.get<Static<typeof MessagePage>>(user, '/messages')).body.items.map(({ kind }) => kind)

  async function sent(
    payer: Payer,
    payee: { phone: string },
    amountFen: number,
    arrival: TransferView['arrival'] = 'now',
  ) {
    const ticket = await world.payeeTicket(payer, payee)
    const { status, body } = await world.transfer(payer, { payee: ticket, amountFen, arrival })
    expect({ status, body }).toMatchObject({ status: 201, body: { role: 'payer', amountFen } })
    return body
  }

  async function later(seconds: number, ...users: TestUser[]) {
    world.clock.advanceSeconds(seconds)
    for (const user of users) {
      const body = { refreshToken: user.refreshToken }
      Object.assign(user, (await world.api.send<object>({ path: '/sessions/refresh', body })).body)
    }
  }

  test('money is reserved when it is sent, and theirs who accept it', async () => {
    const payer = await world.payer({ balanceFen: 10_000 })
    const payee = await world.api.verifiedUser()
    const transfer = await sent(payer, payee, 3_000)
    expect(transfer).toMatchObject({ state: 'offered', payerName: '*鹭', payeeName: '*鹭', billId: transfer.id })
    expect(await world.balanceFen(payer)).toBe(7_000)
    expect(await world.balanceFen(payee)).toBe(0)
    expect(await newestBill(payer)).toMatchObject({
      kind: 'transfer',
      status: 'paying',
      title: '*鹭',
      direction: 'out',
    })
    expect(await newestBill(payee)).toBeUndefined()
    expect(await waiting(payee)).toMatchObject([{ id: transfer.id, role: 'payee', state: 'offered', billId: null }])
    const { body: balance } = await world.get<Static<typeof Balance>>(payee, '/balance')
    expect(balance.waitingTransfers).toEqual([
      { id: transfer.id, payerName: '*鹭', amountFen: 3_000, expiresAt: transfer.expiresAt },
    ])
    expect(await messagesOf(payee)).toContain('transfer_offered')

    const accepted = await act(payee, transfer.id, 'accept')
    expect(accepted).toMatchObject({ status: 200, body: { role: 'payee', state: 'accepted' } })
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 200, body: accepted.body })
    expect(await world.balanceFen(payer)).toBe(7_000)
    expect(await world.balanceFen(payee)).toBe(3_000)
    expect(await waiting(payee)).toEqual([])
    expect(await newestBill(payer)).toMatchObject({ status: 'succeeded' })
    const bill = await newestBill(payee)
    expect(bill).toMatchObject({ id: accepted.body.billId, kind: 'transfer', status: 'succeeded', direction: 'in' })
    expect(await billOf(payee, bill?.id ?? '')).toMatchObject({
      transferId: transfer.id,
      failure: null,
      settlesBy: null,
    })
    expect(await messagesOf(payer)).toContain('transfer_accepted')
    expect(await act(payee, transfer.id, 'refuse')).toMatchObject({ status: 409, body: { code: 'TRANSFER_ACCEPTED' } })
    expect(await act(payer, transfer.id, 'recall')).toMatchObject({ status: 409, body: { code: 'TRANSFER_ACCEPTED' } })
  })

  test('what is refused is back at once, with its part of the caps', async () => {
    const payer = await world.payer({ balanceFen: 100_000 })
    const payee = await world.api.verifiedUser()
    const transfer = await sent(payer, payee, 100_000)
    expect(await act(payee, transfer.id, 'refuse')).toMatchObject({ status: 200, body: { state: 'refused' } })
    expect(await act(payee, transfer.id, 'refuse')).toMatchObject({ status: 200, body: { state: 'refused' } })
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 409, body: { code: 'TRANSFER_REFUSED' } })
    expect(await world.balanceFen(payer)).toBe(100_000)
    expect(await billOf(payer, transfer.id)).toMatchObject({
      status: 'failed',
      failure: { code: 'TRANSFER_REFUSED', moved: 'no' },
    })
    // Class I pays ¥1,000 in its life: all of it is left.
    expect((await sent(payer, payee, 100_000)).state).toBe('offered')
  })

  test('what nobody accepts within a day of its arrival goes back by itself', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const payee = await world.api.verifiedUser()
    const transfer = await sent(payer, payee, 5_000)
    await later(86_399, payer, payee)
    await returnExpired(world.api.context)
    expect((await read(payee, transfer.id)).body.state).toBe('offered')
    await later(1)
    expect(await waiting(payee)).toEqual([])
    await returnExpired(world.api.context)
    await returnExpired(world.api.context)
    expect((await read(payer, transfer.id)).body.state).toBe('returned')
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 409, body: { code: 'TRANSFER_RETURNED' } })
    expect(await world.balanceFen(payer)).toBe(5_000)
    expect(await messagesOf(payer)).toContain('transfer_returned')
  })

  test('whoever accepts one that is over before the job has come gives it back themselves', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const payee = await world.api.verifiedUser()
    const transfer = await sent(payer, payee, 5_000)
    await later(86_400, payer, payee)
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 409, body: { code: 'TRANSFER_RETURNED' } })
    expect(await world.balanceFen(payer)).toBe(5_000)
  })

  test('a slow one is called back until it arrives, and not from that second on', async () => {
    const payer = await world.payer({ balanceFen: 9_000 })
    const payee = await world.api.verifiedUser()
    const [first, second] = [await sent(payer, payee, 4_000, 'twoHours'), await sent(payer, payee, 5_000, 'twoHours')]
    expect(first.state).toBe('scheduled')
    expect(await read(payee, first.id)).toMatchObject({ status: 404, body: { code: 'TRANSFER_NOT_FOUND' } })
    expect(await act(payee, first.id, 'accept')).toMatchObject({ status: 404 })
    await later(7_199, payer, payee)
    await deliverArrived(world.api.context)
    expect(await waiting(payee)).toEqual([])
    expect(await act(payer, first.id, 'recall')).toMatchObject({ status: 200, body: { state: 'recalled' } })
    expect(await act(payer, first.id, 'recall')).toMatchObject({ status: 200, body: { state: 'recalled' } })
    expect(await world.balanceFen(payer)).toBe(4_000)
    await later(1)
    expect(await act(payer, second.id, 'recall')).toMatchObject({ status: 409, body: { code: 'TRANSFER_DELIVERED' } })
    expect(await messagesOf(payee)).not.toContain('transfer_offered')
    await deliverArrived(world.api.context)
    await deliverArrived(world.api.context)
    expect((await messagesOf(payee)).filter((kind) => kind === 'transfer_offered')).toHaveLength(1)
    expect((await waiting(payee)).map(({ id }) => id)).toEqual([second.id])
    expect((await read(payee, first.id)).status).toBe(404)
    expect((await act(payee, second.id, 'accept')).body.state).toBe('accepted')
  })

  test('a phone without a wallet: the money waits for whoever proves that phone and is verified', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const phone = buildPhone()
    const { body: finding } = await world.findPayee(payer, { phone })
    expect(finding.payee).toMatchObject({ isVerified: false, isNew: true })
    const transfer = await sent(payer, { phone }, 2_000)
    expect(transfer.payeeName).toMatch(/^139\*{6}\d\d$/)
    await deliverArrived(world.api.context)
    const payee = await world.api.registerUser({ phone })
    await deliverArrived(world.api.context)
    expect((await waiting(payee)).map(({ id }) => id)).toEqual([transfer.id])
    expect(await messagesOf(payee)).toContain('transfer_offered')
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 403, body: { code: 'IDENTITY_REQUIRED' } })
    await world.api.verify(payee)
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(await world.balanceFen(payee)).toBe(2_000)
    expect((await world.get<{ items: object[] }>(payer, '/payees')).body.items).toMatchObject([
      { name: '*鹭', isVerified: true, isNew: false },
    ])
  })

  test('a repeat under the same key sends nothing twice, and a lost answer is found by it', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const payee = await world.payeeTicket(payer, await world.api.verifiedUser())
    const key = randomUUID()
    const both = await Promise.all([1, 2].map(() => world.transfer(payer, { payee, amountFen: 2_000, key })))
    const again = await world.transfer(payer, { payee, amountFen: 2_000, key })
    expect(new Set([...both, again].map(({ body }) => body.id)).size).toBe(1)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await world.transfer(payer, { payee, amountFen: 2_001, key })).toMatchObject({ status: 422 })
    expect(await world.get(payer, `/transfers-by-key/${key}`)).toMatchObject({ status: 200, body: again.body })
    expect(await world.get(payer, `/transfers-by-key/${randomUUID()}`)).toMatchObject({ status: 404 })
    expect(await world.balanceFen(payer)).toBe(3_000)
  })

  test('a quote says what the transfer is refused for, and the transfer is', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const payee = await world.payeeTicket(payer, await world.api.verifiedUser())
    const refusal = { code: 'BALANCE_SHORT', params: { gapFen: 500, availableFen: 1_000 } }
    expect((await world.quote(payer, { payee, amountFen: 1_500 })).body).toMatchObject({ availableFen: 1_000, refusal })
    expect((await world.transfer(payer, { payee, amountFen: 1_500 })).body).toMatchObject(refusal)
    // The class would leave more, which the balance does not hold.
    const both = { code: 'BALANCE_SHORT', params: { gapFen: 99_001, availableFen: 1_000 } }
    expect((await world.quote(payer, { payee, amountFen: 100_001 })).body).toMatchObject({ refusal: both })
    expect((await world.transfer(payer, { payee, amountFen: 100_001 })).body).toMatchObject(both)
    expect((await world.quote(payer, { payee, amountFen: 1_000 })).body).toMatchObject({
      refusal: null,
      needsName: false,
      proposed: 'now',
    })
  })

  test('two hours are proposed for a larger sum to somebody new, and a large one needs the name', async () => {
    const payer = await world.payer({ balanceFen: 100_000 })
    const user = await world.api.verifiedUser()
    const payee = await world.payeeTicket(payer, user)
    const proposed = async (amountFen: number) => (await world.quote(payer, { payee, amountFen })).body.proposed
    expect([await proposed(19_999), await proposed(20_000)]).toEqual(['now', 'twoHours'])
    expect((await world.quote(payer, { payee, amountFen: 50_000 })).body.needsName).toBe(true)
    const wrong = { status: 422, body: { code: 'PAYEE_NAME_WRONG' } }
    expect(await world.quote<object>(payer, { payee, amountFen: 50_000, typedName: '王' })).toMatchObject(wrong)
    expect(await world.transfer<object>(payer, { payee, amountFen: 50_000, typedName: '王' })).toMatchObject(wrong)
    expect((await world.quote(payer, { payee, amountFen: 50_000, typedName: '陈' })).status).toBe(200)
    for (let tries = 2; tries < 10; tries += 1) {
      expect(await world.quote<object>(payer, { payee, amountFen: 50_000, typedName: '林' })).toMatchObject(wrong)
    }
    expect((await world.quote<object>(payer, { payee, amountFen: 50_000, typedName: '林' })).body).toMatchObject({
      code: 'RATE_LIMITED',
    })
    const { body } = await world.transfer(payer, { payee, amountFen: 50_000 })
    await act(user, body.id, 'accept')
    expect(await proposed(20_000)).toBe('now')
  })

  test('nobody sends to themselves, to a closed account, or by a ticket that is not theirs or too old', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const other = await world.payer({ balanceFen: 5_000 })
    const payee = await world.payer({ balanceFen: 1 })
    const ticket = await world.payeeTicket(payer, payee)
    expect(await world.findPayee<object>(payer, { phone: payer.phone })).toMatchObject({
      status: 422,
      body: { code: 'PAYEE_SELF' },
    })
    const invalid = { status: 410, body: { code: 'PAYEE_TICKET_INVALID' } }
    expect(await world.transfer<object>(other, { payee: ticket, amountFen: 1 })).toMatchObject(invalid)
    expect(await world.transfer<object>(payer, { payee: `${ticket}A`, amountFen: 1 })).toMatchObject(invalid)
    await later(1_800, payer)
    expect(await world.transfer<object>(payer, { payee: ticket, amountFen: 1 })).toMatchObject(invalid)
    const fresh = await world.payeeTicket(payer, payee)
    await database.query('UPDATE account SET is_closed = true WHERE owner_id = $1', [payee.id])
    const unavailable = { status: 409, body: { code: 'PAYEE_UNAVAILABLE', params: {} } }
    expect(await world.transfer<object>(payer, { payee: fresh, amountFen: 1 })).toMatchObject(unavailable)
    expect(await world.findPayee<object>(payer, { phone: payee.phone })).toMatchObject(unavailable)
    await database.query('UPDATE account SET is_closed = false WHERE owner_id = $1', [payee.id])
  })

  test('money for an account that was closed after its owner began to accept goes back', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const payee = await world.payer({ balanceFen: 1 })
    const transfer = await sent(payer, payee, 5_000)
    await database.query('UPDATE account SET is_closed = true WHERE owner_id = $1', [payee.id])
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({ status: 409, body: { code: 'TRANSFER_RETURNED' } })
    await database.query('UPDATE account SET is_closed = false WHERE owner_id = $1', [payee.id])
    expect(await world.balanceFen(payer)).toBe(5_000)
    expect(await newestBill(payee)).toMatchObject({ status: 'failed', kind: 'transfer' })
  })

  test('nobody accepts what their account could never pay out again', async () => {
    const payer = await world.payer({ balanceFen: 60_000 })
    const payee = await world.payer({ balanceFen: 50_000 })
    const transfer = await sent(payer, payee, 60_000)
    expect(await act(payee, transfer.id, 'accept')).toMatchObject({
      status: 403,
      body: { code: 'RECEIVE_CAP', params: { leftFen: 50_000, capFen: 100_000 } },
    })
    expect((await read(payee, transfer.id)).body.state).toBe('offered')
    expect(await newestBill(payee)).toMatchObject({ kind: 'topup' })
    expect((await act(payee, transfer.id, 'refuse')).status).toBe(200)
  })

  test('a receive code finds its owner with what it asks for; one that was changed does not', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const payee = await world.api.verifiedUser()
    const body = { amountFen: 1_200, note: ' 午饭\u200b AA ' }
    const made = await world.api.send<{ code: string }>({ path: '/receive-codes', token: payee.accessToken, body })
    const { code } = made.body
    expect(await world.findPayee(payer, { code })).toMatchObject({
      status: 200,
      body: { payee: { name: '*鹭', isVerified: true }, amountFen: 1_200, note: '午饭 AA' },
    })
    expect(await world.findPayee(payee, { code })).toMatchObject({ body: { code: 'PAYEE_SELF' } })
    const place = code.lastIndexOf('.') + 1
    const forged = `${code.slice(0, place)}${code[place] === 'A' ? 'B' : 'A'}${code.slice(place + 1)}`
    expect(await world.findPayee(payer, { code: forged })).toMatchObject({ body: { code: 'QR_SIGNATURE_INVALID' } })
    expect(await world.findPayee(payer, { code: await world.staticCode() })).toMatchObject({
      body: { code: 'QR_UNREADABLE' },
    })
  })

  test('how many phones one may look for a day is bounded', async () => {
    const payer = await world.api.verifiedUser()
    const statuses: number[] = []
    for (let count = 0; count < 61; count += 1) {
      statuses.push((await world.findPayee(payer, { phone: buildPhone() })).status)
    }
    expect(statuses.filter((status) => status === 429)).toEqual([429])
  })
})
