import type { Static } from '@sinclair/typebox'
import { type AccountClass, type LimitRule, limitRules } from '@wallet/rules'
import type { Balance } from '#domains/balance/http/schemas'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import { MoneyApp, type Payer } from '../support/moneyApp'
import { giveBalance, quoteOf, withdraw } from '../support/payoutActions'
import { describeEachEngine } from '../support/testDatabase'

// Proves of every rule of the table that the API keeps it and tells of it beforehand: what is left is quoted with the
// rule that binds, one fen more is refused with that rule, what was quoted goes, and then nothing is left. A rule that is
// added is proved by being in the table. Method: a payer of a class in which the rule can bind uses up what the others leave.
describeEachEngine('a limit is kept to the fen, and told of before', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await world.close()
    await world.bank.stop()
    await database.close()
  })

  interface Told {
    readonly leftFen: number
    /** What is refused above it. */
    readonly refusal: { readonly code: string; readonly cap?: string }
  }

  interface Movements {
    room(): Promise<Told | null>
    move(amountFen: number): Promise<{ status: number; body: object }>
  }

  /** The movements that a rule counts, as its payer makes them. */
  function movementsOf({ counts, isPerPayee }: LimitRule, payer: Payer): Movements {
    switch (counts.kind) {
      case 'topup':
        return {
          async room() {
            const { body } = await world.get<Static<typeof Balance>>(payer, '/balance')
            const room = body.topUpRoom
            return room && { leftFen: room.leftFen, refusal: { code: 'TOPUP_CAP', cap: room.cap } }
          },
          move: (amountFen) => world.topUp(payer, amountFen),
        }
      case 'transfer': {
        // Somebody else each time, but where it is one payee's cap: what they share is what binds.
        const onePhone = buildPhone()
        const payee = () => world.payeeTicket(payer, { phone: isPerPayee ? onePhone : buildPhone() })
        return {
          async room() {
            const quote = await world.quote(payer, { payee: await payee(), amountFen: 1 })
            return { leftFen: quote.body.availableFen, refusal: { code: quote.body.boundBy } }
          },
          move: async (amountFen) => world.transfer<object>(payer, { payee: await payee(), amountFen }),
        }
      }
      case 'withdrawal':
        return {
          async room() {
            const { room } = await quoteOf(world, payer)
            return room && { leftFen: room.leftFen, refusal: { code: 'WITHDRAWAL_CAP', cap: room.cap } }
          },
          move: (amountFen) => withdraw<object>(world, payer, amountFen),
        }
      case 'payment': {
        const isPrinted = counts.codeKinds?.includes('static') ?? false
        const code = async (amountFen: number) => (isPrinted ? world.staticCode() : (await world.order(amountFen)).code)
        const options = { balance: {}, card: { cardId: payer.card.id } }[counts.sourceKind]
        return {
          async room() {
            const { body } = await world.resolve(payer, await code(1))
            const source = body.sources.find(({ kind }) => kind === counts.sourceKind)
            if (!source || source.availableFen === null || source.boundBy === null) return null
            return { leftFen: source.availableFen, refusal: { code: source.boundBy } }
          },
          move: async (amountFen) => world.pay<object>(payer, await code(amountFen), amountFen, options),
        }
      }
    }
  }

  /** Somebody of this class with more money than any rule lets them move. */
  async function payerOf(rule: LimitRule, accountClass: AccountClass): Promise<Payer> {
    const payer = await world.payer({ cardFen: 1_000_000_000 })
    await database.query('UPDATE identity SET account_class = $2 WHERE user_id = $1', [payer.id, accountClass])
    if (rule.counts.kind !== 'topup') await giveBalance(world, payer, 1_000_000_000n)
    if (rule.caps === null) await setOwnCap(payer, rule.name, 12_345)
    return payer
  }

  async function setOwnCap(payer: Payer, name: string, capFen: number): Promise<void> {
    const body = { name, capFen }
    const answer = await world.api.send({ method: 'PUT', path: '/limits/own', token: payer.accessToken, body })
    expect(answer.status).toBe(200)
  }

  const nameOf = ({ refusal, cap }: LimitRule) => ({ code: refusal, ...(cap === undefined ? {} : { cap }) })
  const isBoundBy = (rule: LimitRule, told: Told | null) =>
    told?.refusal.code === rule.refusal && told.refusal.cap === rule.cap
  const refusedFor = (rule: LimitRule, leftFen: number) => {
    const { code, ...params } = nameOf(rule)
    return { code, params: { ...params, leftFen } }
  }

  /** Moves what other rules leave, on as many days as that takes, until `rule` binds; null when it does not so soon. */
  async function useUpOthers(rule: LimitRule, payer: Payer, { room, move }: Movements): Promise<Told | null> {
    for (let daysLeft = 5; daysLeft > 0; ) {
      const told = await room()
      if (told === null || isBoundBy(rule, told)) return told
      if (told.leftFen > 0) {
        expect((await move(told.leftFen)).status).toBe(201)
        continue
      }
      await nextDay(payer)
      daysLeft -= 1
    }
    return null
  }

  async function nextDay(payer: Payer): Promise<void> {
    world.clock.advanceSeconds(86_400)
    const body = { refreshToken: payer.refreshToken }
    const { status, body: session } = await world.api.send<object>({ path: '/sessions/refresh', body })
    expect(status).toBe(200)
    Object.assign(payer, session)
  }

  const classes: AccountClass[] = ['I', 'II', 'III']

  test.each(limitRules.map((rule) => [rule.name, rule] as const))('%s', async (_, rule) => {
    let isProved = false
    for (const accountClass of classes) {
      const payer = await payerOf(rule, accountClass)
      const movements = movementsOf(rule, payer)
      const told = await useUpOthers(rule, payer, movements)
      if (told === null || !isBoundBy(rule, told) || told.leftFen === 0) continue
      const { leftFen } = told
      const above = await movements.move(leftFen + 1)
      expect({ status: above.status, body: above.body }).toMatchObject({ status: 403, body: refusedFor(rule, leftFen) })
      expect((await movements.move(leftFen)).status).toBe(201)
      isProved = true
      if ((rule.ownWindow ?? rule.caps?.[accountClass].window) === 'transaction') continue
      expect(await movements.room()).toEqual({ leftFen: 0, refusal: nameOf(rule) })
      expect((await movements.move(1)).body).toMatchObject(refusedFor(rule, 0))
    }
    expect(isProved).toBe(true)
  })
})
