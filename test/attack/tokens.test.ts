import { randomUUID } from 'node:crypto'
import { expectBooks, expectWhole } from './support/books'
import { atOnce, CashDesk, outcomeOf } from './support/cashDesk'
import { Citizen, consentsInForce, loginPassword, newDevice, paymentPin } from './support/citizen'
import { minutes, rounds } from './support/seeds'
import { Target } from './support/target'
import { Visitor } from './support/visitor'
import type { Answer } from './support/wire'

/**
 * What a thief does with what they stole: an access token, a refresh token, an answer of a host, a sealed PIN. None of it
 * lets them stay, and the owner is told.
 */
jest.setTimeout(minutes(2))

describe('stolen tokens', () => {
  let target: Target
  let owner: Citizen
  let thief: Visitor

  beforeAll(async () => {
    target = await Target.start()
    owner = await Citizen.payer(target, 'chen', 5_000)
  })
  beforeEach(async () => {
    thief = await Visitor.arrive(target, 'wechat')
  })
  afterAll(() => target?.stop())
  afterEach(() => expectWhole(target, [owner]))

  interface LoginMethods {
    readonly hostIdentities: { id: string; provider: string }[]
    readonly hasPassword: boolean
  }
  const loginMethods = () => owner.must<LoginMethods>(200, 'GET /login-methods')
  const link = async (token: string, visitor: Visitor, more: object = {}) => {
    const body = { provider: visitor.provider, code: await visitor.loginCode(), ...more }
    return target.ask<LoginMethods>({ route: 'POST /host-identities', token, body })
  }
  const passwordProof = async (secret = loginPassword) => ({
    proof: { password: await target.seal('login_password', secret) },
  })

  test('a stolen access token links no other host identity, whatever is said to prove it', async () => {
    const before = await loginMethods()
    const proofs: object[] = [
      {},
      { proof: {} },
      { proof: { smsCode: '000000' } },
      { proof: { smsCode: '123456' } },
      { proof: { pin: await target.seal('payment_pin', '102938') } },
      await passwordProof('sunlight-rock-1900'),
      // Sealed for another purpose than it is shown for.
      { proof: { password: await target.seal('payment_pin', loginPassword) } },
      { hostTicket: await thief.ticket() },
    ]
    for (const proof of proofs) {
      const answer = await link(owner.accessToken, thief, proof)
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
    expect(await loginMethods()).toEqual(before)
    expect((await thief.open()).session).toBeNull()
  })

  test('a stolen access token sets, changes and removes nothing that opens the wallet', async () => {
    const own = await Visitor.arrive(target, 'wechat')
    const linked = await link(owner.accessToken, own, await passwordProof())
    expect(linked.status).toBe(201)
    const [identity] = linked.body.hostIdentities
    const before = await loginMethods()
    const tries: [string, object?][] = [
      [`POST /host-identities/${identity?.id}/detach`, {}],
      [`POST /host-identities/${identity?.id}/detach`, { proof: { smsCode: '000000' } }],
      [`DELETE /host-identities/${identity?.id}`],
      ['PUT /login-password', { password: await target.seal('login_password', 'sunlight-rock-1900') }],
      ['PUT /pin', { pin: await target.seal('payment_pin', '102938') }],
      [`POST /cards/${owner.cardId}/unbind`, { pin: await target.seal('payment_pin', '102938') }],
    ]
    for (const [route, body] of tries) {
      const answer = await target.ask({ route, token: owner.accessToken, body })
      expect([route, answer.status >= 400]).toEqual([route, true])
    }
    expect(await loginMethods()).toEqual(before)
    // The owner was told of the one change they made themselves.
    const { items = [] } = await owner.must<{ items: { kind: string }[] }>(200, 'GET /messages')
    expect(items.filter(({ kind }) => kind === 'host_linked')).toHaveLength(1)
  })

  test('somebody who registered by their host alone gets no password from a thief', async () => {
    const visitor = await Visitor.arrive(target, 'wechat')
    const { session } = await registerByHost(target, visitor)
    const password = await target.seal('login_password', 'sunlight-rock-1900')
    for (const proof of [{}, { proof: { smsCode: '000000' } }, { proof: { password } }]) {
      const body = { password, ...proof }
      const answer = await target.ask({ route: 'PUT /login-password', token: session.accessToken, body })
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
    const methods = await target.must<LoginMethods>(200, { route: 'GET /login-methods', token: session.accessToken })
    expect(methods.hasPassword).toBe(false)
  })

  test('a refresh token that was used mints no second line of tokens', async () => {
    const refresh = (refreshToken: string) => target.ask({ route: 'POST /sessions/refresh', body: { refreshToken } })
    const { refreshToken: first } = await owner.signIn()
    const answers = []
    for (let count = 0; count < rounds(20); count += 1) answers.push(await refresh(first))
    const tokens = answers.flatMap(({ body }) => body.refreshToken ?? [])
    const uses = []
    for (const token of new Set(tokens)) uses.push((await refresh(token)).status)
    expect(uses.filter((status) => status === 200).length).toBeLessThanOrEqual(1)
    // After the successor's use the old one betrays a copy: nothing of this session lives on.
    expect((await refresh(first)).status).toBe(401)
    for (const { body } of answers.slice(-1)) {
      const read = await target.ask({ route: 'GET /me', token: body.accessToken })
      expect(read.status).toBe(401)
    }
  })

  test('an answer that was lost costs nobody the session', async () => {
    const { refreshToken } = await owner.signIn()
    const lost = await target.ask({ route: 'POST /sessions/refresh', body: { refreshToken } })
    expect(lost.status).toBe(200)
    const again = await target.must(200, { route: 'POST /sessions/refresh', body: { refreshToken } })
    await target.must(200, { route: 'GET /me', token: again.accessToken })
    await target.must(200, { route: 'POST /sessions/refresh', body: { refreshToken: again.refreshToken } })
  })

  test('a phone ticket opens no wallet with another person’s host ticket', async () => {
    const victim = await Visitor.arrive(target, 'wechat')
    const { body } = await victim.readPhone(await victim.ticket(), await victim.phoneProof())
    const answer = await registerWith(target, { phoneTicket: body.phoneTicket, hostTicket: await thief.ticket() })
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })

  test('a sealed PIN pays once: its nonce is used up, and it is good for nothing else', async () => {
    const desk = new CashDesk(target)
    const [first, second, third] = [await desk.order(1), await desk.order(1), await desk.order(1)]
    const question = await owner.payment(first)
    owner.kept(await target.ask(question))
    const replay = (order: { code: string; amountFen: number }, pin: unknown) =>
      target.ask({
        ...question,
        headers: { 'idempotency-key': randomUUID() },
        body: { code: order.code, amountFen: order.amountFen, source: { kind: 'balance' }, pin },
      })
    const again = await replay(second, question.body.pin)
    expect(String(outcomeOf(again))).toMatch(/^SEAL_/)
    const purpose = await replay(second, await target.seal('login_password', paymentPin))
    expect(String(outcomeOf(purpose))).toMatch(/^SEAL_/)
    // Ten at once with one sealed PIN: at most one of them is let through.
    const pin = await target.seal('payment_pin', paymentPin)
    const answers = await atOnce(10, () => replay(third, pin))
    for (const answer of answers) owner.kept(answer)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await desk.state(second.id)).toBe('open')
  })

  test('a session that was ended answers nothing any more, with any of its tokens', async () => {
    const session = await owner.signIn()
    const ended = await target.ask({ route: 'DELETE /sessions/current', token: session.accessToken })
    expect(ended.status).toBe(204)
    const { refreshToken } = session
    expect((await target.ask({ route: 'GET /me', token: session.accessToken })).status).toBe(401)
    expect((await target.ask({ route: 'POST /sessions/refresh', body: { refreshToken } })).status).toBe(401)
  })

  test('the books are whole', () => expectBooks(target, [owner]))
})

interface RegisteredBody {
  readonly accessToken: string
  readonly refreshToken: string
}

function registerWith(target: Target, proofs: object): Promise<Answer> {
  const body = { consents: consentsInForce(), device: newDevice('weapp'), ...proofs }
  return target.ask({ route: 'POST /registrations', body })
}

async function registerByHost(target: Target, visitor: Visitor): Promise<{ session: RegisteredBody }> {
  const hostTicket = await visitor.ticket()
  const { body } = await visitor.readPhone(hostTicket, await visitor.phoneProof())
  const answer = await registerWith(target, { phoneTicket: body.phoneTicket, hostTicket })
  if (answer.status !== 201) throw new Error(`no wallet by the host: ${answer.text}`)
  return { session: JSON.parse(answer.text) as RegisteredBody }
}
