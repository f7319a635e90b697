import { verifyBooks } from '#domains/books/verifyBooks'
import { expireCharges } from '#domains/charges/expireCharges'
import { settlePayouts, settleUnknown } from '#domains/funding/settleUnknown'
import { deliverArrived } from '#domains/transfers/deliverTransfers'
import { returnExpired } from '#domains/transfers/returnTransfers'
import { firstMerchant, type MoneyApp, type Payer as MoneyPayer } from './moneyApp'
import type { Answer, Asking, Effect, Movement, MovementWorld, Person } from './movement'
import { expiringFen, isOpen, sent, wordOf } from './movements'

interface Payer extends MoneyPayer {
  readonly cardId: string
}

/** Renewed before it runs out. */
const sessionMs = 300_000

/** Movements in this process, with a clock that tests move, and what they must have come to. */
export class MoneyWorld implements MovementWorld {
  readonly people: Payer[] = []
  readonly merchant = { accessToken: firstMerchant.apiKey }
  readonly effects: Effect[] = []
  staticCode = ''
  private readonly everybody: Payer[] = []
  private renewedAtMs = 0

  private constructor(
    readonly app: MoneyApp,
    private readonly balanceFen: number,
  ) {}

  /** So many people with as much in their balance. */
  static async open(
    app: MoneyApp,
    { people, balanceFen }: { people: number; balanceFen: number },
  ): Promise<MoneyWorld> {
    const world = new MoneyWorld(app, balanceFen)
    for (let count = 0; count < people; count += 1) world.people.push(await world.newcomer())
    world.staticCode = await app.staticCode()
    world.renewedAtMs = world.now().getTime()
    return world
  }

  now = () => this.app.clock.now()

  async newcomer(): Promise<Payer> {
    const made = await this.app.payer({ balanceFen: this.balanceFen })
    const payer = { ...made, cardId: made.card.id }
    this.record([
      { place: 'balance', of: payer, fen: this.balanceFen },
      { place: 'card', of: payer, fen: -this.balanceFen },
    ])
    this.everybody.push(payer)
    return payer
  }

  record(effects: readonly Effect[]): void {
    this.effects.push(...effects)
  }

  async expired(person: Person): Promise<string> {
    const { id } = await sent(this, person, 'now', expiringFen)
    await this.wait(86_400)
    return id
  }

  /** Lets time pass, and sessions go on. */
  async wait(seconds: number): Promise<void> {
    this.app.clock.advanceSeconds(seconds)
    if (this.now().getTime() < this.renewedAtMs + sessionMs) return
    for (const person of this.everybody) Object.assign(person, await this.app.api.refresh(person))
    this.renewedAtMs = this.now().getTime()
  }

  /** One round of every job that moves or frees money. */
  async runJobs(): Promise<void> {
    const { context } = this.app.api
    for (const round of [settleUnknown, settlePayouts, expireCharges, deliverArrived, returnExpired])
      await round(context)
  }

  async must(asking: Asking): Promise<Answer['body']> {
    const answer = await this.ask(asking)
    if (answer.status >= 300) throw new Error(`${asking.route}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async ask(asking: Asking): Promise<Answer> {
    return (await this.ready(asking))()
  }

  /** Seals what a request needs. */
  async ready({ route, from, body, key, needsPin }: Asking): Promise<() => Promise<Answer>> {
    const { api } = this.app
    const [method, path = ''] = route.split(' ') as ['GET' | 'POST', string]
    const sealed = needsPin ? { ...body, pin: await api.sealPin() } : body
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
    return async () => {
      const {
        status,
        body,
        headers: answered,
      } = await api.send<Answer['body']>({
        method,
        path,
        token: from.accessToken,
        headers,
        ...(sealed === undefined ? {} : { body: sealed }),
      })
      return { status, replayed: answered['idempotency-replayed'] === 'true', body }
    }
  }

  /**
   * Asks until a movement has come to its end, with a round of all jobs before each time, and records what it has moved.
   *
   * @returns how it ended, and the seconds until then.
   * @throws {Error} when it is open, or unanswered, for longer than `withinSeconds`.
   */
  async settle(movement: Movement, withinSeconds: number): Promise<{ word: string; seconds: number }> {
    for (let seconds = 0; seconds <= withinSeconds; seconds += 5) {
      await this.runJobs()
      const answer = await this.ask(movement.asking)
      const word = wordOf(answer)
      if (answer.status < 500 && !isOpen(answer)) {
        if (word === movement.doneAs) this.record(movement.effects(answer))
        return { word, seconds }
      }
      await this.wait(5)
    }
    throw new Error(`${movement.asking.route} has not ended within ${withinSeconds} s`)
  }

  /** Holds everybody's balance and card, and all books, against what was recorded. */
  async expectAllMoved(): Promise<void> {
    const sumOf = (place: Effect['place'], person: Payer) =>
      this.effects.filter((one) => one.place === place && one.of === person).reduce((sum, { fen }) => sum + fen, 0)
    const { bank } = this.app
    const heldBy = await Promise.all(this.everybody.map((person) => this.heldFen(person)))
    const onCards = this.everybody.map(
      ({ bankCard }) => bank.paidOutFen(bankCard) + bank.refundedFen(bankCard) - bank.debitedFen(bankCard),
    )
    expect(heldBy).toEqual(this.everybody.map((person) => sumOf('balance', person)))
    expect(onCards).toEqual(this.everybody.map((person) => sumOf('card', person)))
    expect((await verifyBooks(this.app.api.context.database)).differences).toEqual([])
  }

  /** Read from the ledger: a newcomer's session may be over. */
  private async heldFen({ id }: Payer): Promise<number> {
    const { rows } = await this.app.api.context.database.query<{ fen: bigint }>(
      `SELECT (credits_posted - debits_posted - debits_pending)::int8 AS fen FROM account
       WHERE owner_id = $1 AND code = 'user_balance'`,
      [id],
    )
    return Number(rows[0]?.fen ?? 0)
  }
}
