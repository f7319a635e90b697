import { maskPhone } from '@wallet/rules'
import { expectWhole } from './support/books'
import { atOnce, CashDesk, outcomeOf } from './support/cashDesk'
import { Citizen, loginPassword, newDevice, newPhone, paymentPin, registration } from './support/citizen'
import { minutes, rounds } from './support/seeds'
import { engines, Target } from './support/target'
import { Visitor } from './support/visitor'

/**
 * Two hands at one door: codes, tokens and secrets that are good once, or a few times, are tried by many at the same moment,
 * on PostgreSQL at two processes.
 */
jest.setTimeout(minutes(3))

describe.each(engines)('races for a way in on %s', (engine) => {
  let target: Target
  let chen: Citizen

  beforeAll(async () => {
    target = await Target.start(engine)
    chen = await Citizen.payer(target, 'chen', 5_000)
  })
  afterAll(() => target?.stop())
  afterEach(() => expectWhole(target, [chen]))

  test('an SMS code used six times at once opens one wallet', async () => {
    const proofs = await registration(target, newPhone())
    const answers = await atOnce(6, (process) =>
      target.ask({ route: 'POST /registrations', body: { ...proofs, device: newDevice() } }, process),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  })

  test('a refresh token sent ten times at once has one successor', async () => {
    for (let round = 0; round < rounds(2); round += 1) {
      const { refreshToken } = await chen.signIn()
      const refresh = (token: string, process = 0) =>
        target.ask({ route: 'POST /sessions/refresh', body: { refreshToken: token } }, process)
      const answers = await atOnce(10, (process) => refresh(refreshToken, process))
      const successors = new Set(answers.flatMap(({ body }) => body.refreshToken ?? []))
      expect(successors.size).toBeGreaterThan(0)
      // Whoever goes on first goes on alone: no second line of tokens lives beside theirs.
      let living = 0
      for (const token of successors) if ((await refresh(token)).status === 200) living += 1
      expect(living).toBeLessThanOrEqual(1)
      // The token all of this began with is dead once its successor was used.
      expect((await refresh(refreshToken)).status).toBe(401)
    }
  })

  test('a PIN guessed twelve times at once is looked at five times', async () => {
    const desk = new CashDesk(target)
    const guesser = await Citizen.payer(target, 'huang', 100)
    const order = await desk.order(1)
    const answers = await atOnce(12, (process) =>
      guesser.pay({ ...order, pin: String(102_030 + process * 7), process }),
    )
    const wrong = answers.filter(({ body }) => body.code === 'PIN_WRONG').map(({ body }) => body.params?.triesLeft)
    expect(wrong.sort()).toEqual([1, 2, 3, 4])
    expect(answers.filter(({ body }) => body.code === 'PIN_LOCKED')).toHaveLength(8)
    // The right one is not tried while it is locked, at either process.
    const right = await atOnce(2, (process) => guesser.pay({ ...order, pin: paymentPin, process }))
    expect(right.map(outcomeOf)).toEqual(['PIN_LOCKED', 'PIN_LOCKED'])
  })

  test('right PINs sent twelve times at once lock nobody out', async () => {
    const desk = new CashDesk(target)
    const orders = await Promise.all(Array.from({ length: 12 }, () => desk.order(1)))
    const answers = await Promise.all(orders.map((order, process) => chen.pay({ ...order, process })))
    expect(answers.map(outcomeOf)).toEqual(orders.map(() => 201))
  })

  test.each(['wechat', 'alipay'] as const)(
    'one identity at %s linked by two people at once is one of theirs',
    async (provider) => {
      for (let round = 0; round < rounds(2); round += 1) {
        const people = [await Citizen.register(target), await Citizen.register(target)]
        const visitor = await Visitor.arrive(target, provider)
        const requests = await Promise.all(
          people.map(async ({ accessToken: token }) => {
            const proof = { password: await target.seal('login_password', loginPassword) }
            return { route: 'POST /host-identities', token, body: { provider, code: await visitor.loginCode(), proof } }
          }),
        )
        const answers = await Promise.all(requests.map((request, process) => target.ask(request, process)))
        expect(answers.map(outcomeOf).sort()).toEqual([201, 'HOST_IDENTITY_TAKEN'])
        const [winner, loser] = answers[0]?.status === 201 ? people : people.reverse()
        const taken = answers.find(({ status }) => status === 409)
        expect(taken?.body).toMatchObject({ moved: 'no', params: { phoneMasked: maskPhone(winner?.phone ?? '') } })
        // The host opens the winner's wallet; the loser's own session lives on, without the identity.
        const { session } = await visitor.open()
        const me = await target.must(200, { route: 'GET /me', token: session?.accessToken ?? '' })
        expect(me.id).toBe(winner?.id)
        const methods = await loser?.must<{ hostIdentities: object[] }>(200, 'GET /login-methods')
        expect(methods?.hostIdentities).toEqual([])
        const again = { provider, code: await visitor.loginCode() }
        const later = await target.ask({ route: 'POST /host-identities', token: loser?.accessToken ?? '', body: again })
        expect(outcomeOf(later)).toBe('HOST_IDENTITY_TAKEN')
      }
    },
  )

  test('one person of a host who registers with two phones at once gets one wallet', async () => {
    for (let round = 0; round < rounds(2); round += 1) {
      const visitor = await Visitor.arrive(target, 'wechat')
      const bodies = [
        { ...(await registration(target, newPhone())), hostTicket: await visitor.ticket(), device: newDevice() },
        { ...(await registration(target, newPhone())), hostTicket: await visitor.ticket(), device: newDevice() },
      ]
      const answers = await Promise.all(
        bodies.map((body, process) => target.ask({ route: 'POST /registrations', body }, process)),
      )
      expect(answers.map(outcomeOf).sort()).toEqual([201, 'HOST_IDENTITY_TAKEN'])
      expect((await visitor.open()).session).not.toBeNull()
    }
  })

  test('a card binding confirmed four times at once is one card', async () => {
    const person = await target.desk.person('huang')
    const cardNumber = person.cards[2]?.number ?? ''
    const known = await target.desk.messageIds(person.phone)
    const owner = await Citizen.register(target)
    await owner.verify(await target.desk.person('su'))
    await owner.choosePin()
    const su = await target.desk.person('su')
    const suKnown = await target.desk.messageIds(su.phone)
    const { id } = await owner.must(201, 'POST /card-bindings', { cardNumber: su.cards[0]?.number, phone: su.phone })
    const smsCode = await target.desk.nextCode(su.phone, suKnown)
    const answers = await atOnce(4, (process) =>
      target.ask({ route: `POST /card-bindings/${id}/confirm`, token: owner.accessToken, body: { smsCode } }, process),
    )
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    const cards = await owner.must(200, 'GET /cards')
    expect(cards.items).toHaveLength(1)
    // Somebody else's card stays out of it.
    const foreign = await target.ask({
      route: 'POST /card-bindings',
      token: owner.accessToken,
      body: { cardNumber, phone: person.phone },
    })
    expect(foreign.status).toBeGreaterThanOrEqual(400)
    expect(await target.desk.messageIds(person.phone)).toEqual(known)
  })
})
