import fc from 'fast-check'
import type { TestUser } from './buildTestApp'
import { testPassword } from './buildTestApp'
import type { MoneyApp, Payer } from './moneyApp'
import { giveBalance, refund, withdraw } from './payoutActions'
import { type Moved, PlainAccount, type PlainClass, plainOwnNames } from './plainLimits'

/** Anywhere, all that is left, or one fen above that. */
const amount = fc.oneof(
  fc.integer({ min: 1, max: 60_000 }),
  fc.integer({ min: 1, max: 600_000 }),
  fc.constantFrom('all', 'oneMore'),
)
const code = fc.constantFrom('static', 'dynamic')
const source = fc.constantFrom('balance', 'card')

const steps = fc.oneof(
  fc.record({ do: fc.constant('pay'), source, code, amount }),
  fc.record({ do: fc.constant('payCombined'), code, cardFen: fc.integer({ min: 1, max: 60_000 }) }),
  fc.record({ do: fc.constant('topUp'), amount }),
  fc.record({ do: fc.constant('transfer'), to: fc.nat(1), isRecalled: fc.boolean(), amount }),
  fc.record({ do: fc.constant('withdraw'), amount }),
  fc.record({ do: fc.constant('refund'), which: fc.nat(3) }),
  fc.record({ do: fc.constant('rise') }),
  fc.record({ do: fc.constant('ownCap'), name: fc.constantFrom(...plainOwnNames), capFen: fc.nat(80_000) }),
  fc.record({
    do: fc.constant('wait'),
    until: fc.constantFrom('millisecond', 'endOfDay', 'endOfMonth', 'endOfYear', 'month'),
  }),
)

type PlainStep = typeof steps extends fc.Arbitrary<infer Value> ? Value : never
type StepOf<Name extends PlainStep['do']> = Extract<PlainStep, { do: Name }>

/** What may happen to an account, over years. */
export const plainSteps: fc.Arbitrary<PlainStep[]> = fc.array(steps, { minLength: 8, maxLength: 20 })

export interface PlainBeginning {
  readonly accountClass: PlainClass
  /** Past all caps. */
  readonly givenFen: number
}

/** One account at the wallet and once more by plain addition: each movement goes where the second says that it may. */
export class PlainStory {
  private readonly orders: { readonly orderId: string; readonly index: number }[] = []

  private constructor(
    private readonly app: MoneyApp,
    readonly payees: readonly TestUser[],
    readonly payer: Payer,
    readonly plain: PlainAccount,
  ) {}

  static async begin(app: MoneyApp, payees: readonly TestUser[], { accountClass, givenFen }: PlainBeginning) {
    const payer = await app.payer({ cardFen: 1_000_000_000 })
    const story = new PlainStory(app, payees, payer, new PlainAccount(app.clock.now().getTime()))
    await story.setClass(accountClass)
    if (givenFen > 0) await giveBalance(app, payer, BigInt(givenFen))
    story.plain.heldFen = givenFen
    return story
  }

  get nowMs(): number {
    return this.app.clock.now().getTime()
  }

  /** By trying: whoever sends so much has it together with its fee. */
  mostWithFee(): number {
    const { plain, nowMs } = this
    let [can, cannot] = [0, plain.heldFen + 1]
    while (cannot - can > 1) {
      const fen = Math.floor((can + cannot) / 2)
      if (fen + plain.feeFen(fen, nowMs) <= plain.heldFen) can = fen
      else cannot = fen
    }
    return can
  }

  async play(step: PlainStep): Promise<void> {
    switch (step.do) {
      case 'pay':
        return this.pay(step)
      case 'payCombined':
        return this.payCombined(step)
      case 'topUp':
        return this.topUp(step)
      case 'transfer':
        return this.transfer(step)
      case 'withdraw':
        return this.withdraw(step)
      case 'refund':
        return this.refund(step)
      case 'rise':
        return this.setClass(this.plain.accountClass === 'I' ? 'II' : 'III')
      case 'ownCap':
        return this.setOwnCap(step)
      case 'wait':
        return this.wait(step)
    }
  }

  private async pay(step: StepOf<'pay'>): Promise<void> {
    const { app, payer, plain, nowMs } = this
    const movement = { kind: 'payment', source: step.source, code: step.code } as const
    const capFen = plain.mostFen(movement, nowMs)
    const mostFen = step.source === 'balance' ? Math.min(capFen, plain.heldFen) : capFen
    const fen = asFen(step.amount, mostFen)
    const named = step.source === 'card' ? { cardId: payer.card.id } : {}
    const { status, body } = await app.pay(payer, await this.codeOf(step.code, fen), fen, named)
    if (!goes(status === 201, { fen, mostFen })) return
    if (step.source === 'balance') {
      this.orders.unshift({ orderId: body.orderId, index: plain.moved.length })
      plain.heldFen -= fen
    }
    plain.moved.push({ ...movement, fen, atMs: nowMs })
  }

  /** Half of what the balance may pay, and the card the rest: the whole has to fit under the caps of cards. */
  private async payCombined(step: StepOf<'payCombined'>): Promise<void> {
    const { app, payer, plain, nowMs } = this
    const part = (from: 'balance' | 'card', fen: number): Moved => ({
      kind: 'payment',
      source: from,
      code: step.code,
      fen,
      atMs: nowMs,
    })
    const balanceFen = Math.floor(Math.min(plain.mostFen(part('balance', 1), nowMs), plain.heldFen) / 2)
    if (balanceFen < 1) return
    const mostFen = plain.mostFen(part('card', 1), nowMs)
    const fen = balanceFen + step.cardFen
    const named = { cardId: payer.card.id, balanceFen }
    const { status, body } = await app.pay(payer, await this.codeOf(step.code, fen), fen, named)
    if (!goes(status === 201 && body.status === 'succeeded', { fen, mostFen })) return
    plain.heldFen -= balanceFen
    plain.moved.push(part('balance', balanceFen), part('card', step.cardFen))
  }

  private async topUp(step: StepOf<'topUp'>): Promise<void> {
    const { app, payer, plain, nowMs } = this
    const mostFen = plain.mostFen({ kind: 'topup' }, nowMs)
    const fen = asFen(step.amount, mostFen)
    if (!goes((await app.topUp(payer, fen)).status === 201, { fen, mostFen })) return
    plain.moved.push({ kind: 'topup', fen, atMs: nowMs })
    plain.heldFen += fen
  }

  private async transfer(step: StepOf<'transfer'>): Promise<void> {
    const { app, payer, plain, nowMs } = this
    const payee = this.payees[step.to]
    if (payee === undefined) throw new Error('there is nobody')
    const movement = { kind: 'transfer', payee: payee.phone } as const
    const mostFen = Math.min(plain.mostFen(movement, nowMs), plain.heldFen)
    const fen = asFen(step.amount, mostFen)
    const ticket = await app.payeeTicket(payer, payee)
    const { status, body } = await app.transfer(payer, { payee: ticket, amountFen: fen, arrival: 'twoHours' })
    if (!goes(status === 201, { fen, mostFen })) return
    if (step.isRecalled) {
      const path = `/transfers/${body.id}/recall`
      expect((await app.api.send({ path, token: payer.accessToken, body: {} })).status).toBe(200)
      return
    }
    plain.heldFen -= fen
    plain.moved.push({ ...movement, fen, atMs: nowMs })
  }

  private async withdraw(step: StepOf<'withdraw'>): Promise<void> {
    const { app, payer, plain, nowMs } = this
    const mostFen = Math.min(plain.mostFen({ kind: 'withdrawal' }, nowMs), this.mostWithFee())
    const fen = asFen(step.amount, mostFen)
    const { status } = await withdraw<object>(app, payer, fen, { feeFen: plain.feeFen(fen, nowMs) })
    if (goes(status === 201, { fen, mostFen })) plain.withdraw(fen, nowMs)
  }

  /** Gives an earlier payment of the balance back, whole. */
  private async refund({ which }: StepOf<'refund'>): Promise<void> {
    const [order] = this.orders.splice(which, 1)
    if (order === undefined) return
    const paidFen = this.plain.moved[order.index]?.fen ?? 0
    expect((await refund<object>(this.app, order.orderId, paidFen)).status).toBe(201)
    this.plain.refund(order.index)
  }

  private async setOwnCap({ name, capFen }: StepOf<'ownCap'>): Promise<void> {
    const { app, payer, plain } = this
    const before = plain.own.get(name)
    // A higher one would wait for a day.
    if (before !== undefined && capFen > before.capFen) return
    // What went in the same millisecond went before.
    app.clock.advanceSeconds(0.001)
    const body = { name, capFen }
    const { status } = await app.api.send({ method: 'PUT', path: '/limits/own', token: payer.accessToken, body })
    expect(status).toBe(200)
    plain.own.set(name, { capFen, sinceMs: before?.sinceMs ?? this.nowMs })
  }

  private async wait({ until }: StepOf<'wait'>): Promise<void> {
    const { app, payer, nowMs } = this
    app.clock.advanceSeconds(Math.max(1, this.plain.endMs(until, nowMs) - nowMs) / 1000)
    // No session outlasts a year.
    const device = { id: payer.deviceId, name: 'Test', host: 'h5' }
    const body = { phone: payer.phone, password: await app.api.seal('login_password', testPassword), device }
    const { body: session } = await app.api.send<{ accessToken: string }>({ path: '/sessions', body })
    Object.assign(payer, { accessToken: session.accessToken })
  }

  private async setClass(accountClass: PlainClass): Promise<void> {
    this.plain.accountClass = accountClass
    const { database } = this.app.api.context
    await database.query('UPDATE identity SET account_class = $2 WHERE user_id = $1', [this.payer.id, accountClass])
  }

  private async codeOf(kind: 'static' | 'dynamic', fen: number): Promise<string> {
    return kind === 'static' ? this.app.staticCode() : (await this.app.order(fen)).code
  }
}

const asFen = (wanted: number | 'all' | 'oneMore', mostFen: number): number =>
  typeof wanted === 'number' ? wanted : Math.max(1, wanted === 'all' ? mostFen : mostFen + 1)

/** Whether a movement has gone: it has to, where it is within what may go, and only there. */
function goes(hasGone: boolean, { fen, mostFen }: { fen: number; mostFen: number }): boolean {
  expect({ fen, mostFen, hasGone }).toEqual({ fen, mostFen, hasGone: fen <= mostFen })
  return hasGone
}
