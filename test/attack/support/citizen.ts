import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { accountAgreements, agreementVersions } from '@wallet/rules'
import type { DeskPerson } from '../../support/desk'
import { isLongRun } from './seeds'
import type { Target } from './target'
import type { Answer, AnswerBody } from './wire'

export const loginPassword = 'egret-over-lujiang'
export const paymentPin = '907154'

export const consentsInForce = () =>
  accountAgreements.map((document) => ({ document, version: agreementVersions[document] }))

export const newDevice = (host: 'h5' | 'weapp' | 'alipay' = 'h5') => ({ id: randomUUID(), name: 'Test phone', host })

/** A phone nobody of the sandbox has. */
export const newPhone = (): string => `138${String(phoneCount++).padStart(8, '0')}`
let phoneCount = 10_000_000

export interface Spending {
  readonly code: string
  readonly amountFen: number
  /** Absent pays from the balance. */
  readonly cardId?: string
  readonly key?: string
  /** Which process is asked. */
  readonly process?: number
  readonly pin?: string
}

interface SessionBody extends AnswerBody {
  readonly accessToken: string
  readonly refreshToken: string
  readonly user: { readonly id: string }
}

/** Somebody with a wallet, who keeps their own books of what they were told. */
export class Citizen {
  cardId = ''
  cardNumber = ''
  /** By id, as they were last answered. */
  readonly payments = new Map<string, { amountFen: number; fromCard: boolean; status: string }>()
  readonly topUps = new Map<string, { amountFen: number; status: string }>()

  private constructor(
    readonly target: Target,
    readonly phone: string,
    readonly device: ReturnType<typeof newDevice>,
    readonly id: string,
    public accessToken: string,
    public refreshToken: string,
  ) {}

  /** Registers by SMS code, with a password. */
  static async register(target: Target, phone: string = newPhone()): Promise<Citizen> {
    const device = newDevice()
    const body = { ...(await registration(target, phone)), device }
    const session = await target.must<SessionBody>(201, { route: 'POST /registrations', body })
    return new Citizen(target, phone, device, session.user.id, session.accessToken, session.refreshToken)
  }

  /** One of the sandbox's people, with everything that paying needs: identity, PIN, their first card, money. */
  static async payer(target: Target, personId: string, balanceFen = 0): Promise<Citizen> {
    const person = await target.desk.person(personId)
    const citizen = await Citizen.register(target, person.phone)
    await citizen.verify(person)
    await citizen.choosePin()
    await citizen.bind(person.cards[0]?.number ?? '', person.phone)
    if (balanceFen > 0) await citizen.topUp(balanceFen)
    return citizen
  }

  async verify({ name, idNumber }: Pick<DeskPerson, 'name' | 'idNumber'>): Promise<void> {
    for (const document of ['identity', 'cards'] as const) {
      const body = { version: agreementVersions[document] }
      await this.must(200, `PUT /consents/${document}`, body)
    }
    await this.must(200, 'POST /identity', { legalName: name, idNumber })
  }

  async choosePin(): Promise<void> {
    await this.must(200, 'PUT /pin', { pin: await this.target.seal('payment_pin', paymentPin) })
  }

  async bind(cardNumber: string, phone: string): Promise<string> {
    const known = await this.target.desk.messageIds(phone)
    const { id } = await this.must(201, 'POST /card-bindings', { cardNumber, phone })
    const smsCode = await this.target.desk.nextCode(phone, known)
    const card = await this.must(201, `POST /card-bindings/${id}/confirm`, { smsCode })
    this.cardId = card.id ?? ''
    this.cardNumber = cardNumber
    return this.cardId
  }

  /** A further session of the same person, by password. */
  async signIn(): Promise<SessionBody> {
    const password = await this.target.seal('login_password', loginPassword)
    const body = { phone: this.phone, password, device: newDevice() }
    return this.target.must<SessionBody>(201, { route: 'POST /sessions', body })
  }

  async topUp(amountFen: number, { key = randomUUID() as string, process = 0 } = {}): Promise<Answer> {
    const body = { cardId: this.cardId, amountFen, pin: await this.target.seal('payment_pin', paymentPin) }
    const headers = { 'idempotency-key': key }
    const answer = await this.target.ask({ route: 'POST /topups', token: this.accessToken, headers, body }, process)
    const { id, status = '' } = answer.body
    if (answer.status === 201 && id !== undefined) this.topUps.set(id, { amountFen, status })
    return answer
  }

  async pay(spending: Spending): Promise<Answer> {
    const question = await this.payment(spending)
    return this.kept(await this.target.ask(question, spending.process))
  }

  /** The request of a payment, not sent yet. */
  async payment({ code, amountFen, cardId, key = randomUUID(), pin = paymentPin }: Spending) {
    const source = cardId === undefined ? { kind: 'balance' } : { kind: 'card', cardId }
    const body = { code, amountFen, source, pin: await this.target.seal('payment_pin', pin) }
    return { route: 'POST /payments', token: this.accessToken, headers: { 'idempotency-key': key }, body }
  }

  /** Enters an answered payment into this person's own books. */
  kept(answer: Answer): Answer {
    const { id, status = '', amountFen = Number.NaN, source } = answer.body
    const isMade = answer.status === 201 || answer.status === 200
    // 200 is the receipt of an earlier payment, which may have come from elsewhere than this one would have.
    if (isMade && id !== undefined) this.payments.set(id, { amountFen, fromCard: source?.kind === 'card', status })
    return answer
  }

  /**
   * Asks until nothing of this person's is undecided. A debit that the bank never heard of is asked about at about 1, 3, 8,
   * 23 and 61 seconds, and believed lost once it can't arrive any more: after a minute, so at the last of these.
   */
  async settle(withinMs = isLongRun ? 180_000 : 90_000): Promise<void> {
    const endsAt = Date.now() + withinMs
    for (const [id, payment] of this.payments) {
      payment.status = await this.decided(`GET /payments/${id}`, payment.status, endsAt)
    }
    for (const [id, topUp] of this.topUps) topUp.status = await this.decided(`GET /topups/${id}`, topUp.status, endsAt)
  }

  /** What their balance must be by what they were told. */
  get tallyFen(): number {
    const sum = (items: Iterable<{ amountFen: number; status: string }>) =>
      Array.from(items).reduce((fen, { amountFen, status }) => fen + (status === 'succeeded' ? amountFen : 0), 0)
    return sum(this.topUps.values()) - sum(Array.from(this.payments.values()).filter(({ fromCard }) => !fromCard))
  }

  async balanceFen(): Promise<number> {
    const { availableFen } = await this.must(200, 'GET /balance')
    return availableFen ?? Number.NaN
  }

  must<Body = AnswerBody>(status: number, route: string, body?: object): Promise<Body> {
    return this.target.must<Body>(status, { route, token: this.accessToken, body })
  }

  private async decided(route: string, known: string, endsAt: number): Promise<string> {
    let status = known
    while (status !== 'succeeded' && status !== 'failed') {
      if (Date.now() > endsAt) throw new Error(`${route} is still ${status}`)
      const answer = await this.must(200, route)
      status = answer.status ?? ''
      if (status !== 'succeeded' && status !== 'failed') await pause(200)
    }
    return status
  }
}

/** A registration's body without its device; asks for the SMS code and reads it. */
export async function registration(target: Target, phone: string): Promise<object> {
  const smsCode = await receiveCode(target, phone)
  const password = await target.seal('login_password', loginPassword)
  return { phone, smsCode, password, consents: consentsInForce() }
}

export async function receiveCode(target: Target, phone: string): Promise<string> {
  const known = await target.desk.messageIds(phone)
  await target.must(202, { route: 'POST /sms-codes', body: { phone } })
  return target.desk.nextCode(phone, known)
}
