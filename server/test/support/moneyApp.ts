import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Static } from '@sinclair/typebox'
import { passesLuhn, type TransferArrival } from '@wallet/rules'
import type * as balance from '#domains/balance/http/schemas'
import type * as bills from '#domains/bills/http/schemas'
import type * as cards from '#domains/cards/http/schemas'
import { settleUnknown } from '#domains/funding/settleUnknown'
import type * as merchants from '#domains/merchants/http/schemas'
import { importMerchants } from '#domains/merchants/importMerchants'
import type * as payments from '#domains/payments/http/schemas'
import type * as topUps from '#domains/topups/http/schemas'
import type * as payees from '#domains/transfers/http/schemas'
import type * as transfers from '#http/schemas/transfers'
import type { Database } from '#storage/database'
import { type TestAnswer, TestApp, type TestAppOptions, type TestUser } from './buildTestApp'
import { FakeClock } from './fakeClock'
import { bankKeys } from './sandboxProvider'
import { type BankCard, bankSmsCode, TestBank } from './testBank'

export type CardView = Static<typeof cards.Card>
export type PaymentView = Static<typeof payments.Payment>
export type TopUpView = Static<typeof topUps.TopUp>
export type ResolutionView = Static<typeof payments.CodeResolution>
export type TransferView = Static<typeof transfers.Transfer>
export type QuoteView = Static<typeof transfers.TransferQuote>
export type FindingView = Static<typeof payees.PayeeFinding>
export type OrderView = Static<typeof merchants.MerchantOrder>
export type BillPageView = Static<typeof bills.BillPage>
export type BillDetailView = Static<typeof bills.BillDetail>

export interface TestMerchant {
  readonly id: string
  readonly name: string
  readonly apiKey: string
  readonly pointsRateBasisPoints: number
}

/** 1 point per yuan, a rate that needs its floor, and none. */
export const testMerchants: readonly TestMerchant[] = [
  buildMerchant('鹭岛沙茶面', 100),
  buildMerchant('中山路书店', 150),
  buildMerchant('轮渡码头', 0),
]

export interface TransferOrder {
  readonly payee: string
  readonly amountFen: number
  readonly arrival?: TransferArrival
  readonly note?: string
  readonly typedName?: string
  readonly key?: string
  readonly pin?: string
}

/** A user with a PIN and a bound debit card. */
export interface Payer extends TestUser {
  readonly card: CardView
  readonly bankCard: BankCard
}

/** The API with a bank and merchants beside it: what tests about money need. */
export class MoneyApp {
  private constructor(
    readonly api: TestApp,
    readonly bank: TestBank,
    readonly clock: FakeClock,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly end: () => Promise<void>,
  ) {}

  static async build(options: TestAppOptions & { bank?: TestBank }): Promise<MoneyApp> {
    const clock = options.clock ?? new FakeClock()
    const bank = options.bank ?? new TestBank(clock)
    const endpoint = options.bank ? bank.endpoint : await bank.start()
    const folder = mkdtempSync(join(tmpdir(), 'wallet-merchants-'))
    const file = join(folder, 'merchants.json')
    writeFileSync(
      file,
      JSON.stringify(testMerchants.map((merchant) => ({ ...merchant, category: '餐饮', address: '厦门市思明区' }))),
    )
    const environment = {
      ...options.environment,
      BANK_ENDPOINT: endpoint,
      BANK_CHANNEL_ID: bankKeys.channelId,
      BANK_CHANNEL_SECRET: bankKeys.channelSecret,
      MERCHANTS_FILE: file,
    }
    const api = await TestApp.build({ ...options, clock, environment })
    await importMerchants(api.context)
    return new MoneyApp(api, bank, clock, environment, async () => {
      await api.close()
      rmSync(folder, { recursive: true })
      if (options.bank === undefined) await bank.stop()
    })
  }

  /** Another process on the same database, with the same bank: what a restart, or a second server, is. */
  async again(database: Database): Promise<MoneyApp> {
    const { secrets } = this.api.context
    const { environment, clock, bank } = this
    return MoneyApp.build({ database, secrets, clock, bank, environment })
  }

  /** Closes the application and what it was given: its providers, and the bank that came with it. */
  close(): Promise<void> {
    return this.end()
  }

  async payer({ balanceFen = 0, cardFen = 10_000_000 } = {}): Promise<Payer> {
    const user = await this.api.userWithPin()
    const { card, bankCard } = await this.bind(user, { balanceFen: cardFen })
    const payer = { ...user, card, bankCard }
    if (balanceFen > 0) {
      const { body } = await this.topUp(payer, balanceFen)
      if (body.status !== 'succeeded') throw new Error(`top-up: ${JSON.stringify(body)}`)
    }
    return payer
  }

  /** Issues a card to the user and binds it. */
  async bind(
    user: TestUser,
    { cardType = 'debit' as 'debit' | 'credit', balanceFen = 10_000_000 } = {},
  ): Promise<{ card: CardView; bankCard: BankCard }> {
    const bankCard = this.issue(user, { cardType, balanceFen })
    const binding = await this.api.send<{ id: string }>({
      path: '/card-bindings',
      token: user.accessToken,
      body: { cardNumber: bankCard.number, phone: bankCard.phone },
    })
    if (binding.status !== 201) throw new Error(`binding: ${JSON.stringify(binding.body)}`)
    const { status, body } = await this.confirm(user, binding.body.id)
    if (status !== 201) throw new Error(`confirm: ${JSON.stringify(body)}`)
    return { card: body, bankCard }
  }

  issue(user: TestUser, { cardType = 'debit' as 'debit' | 'credit', balanceFen = 10_000_000 } = {}): BankCard {
    const { phone, person } = user
    return this.bank.issue({ number: buildCardNumber(cardType), person, phone, cardType, balanceFen })
  }

  confirm(user: TestUser, bindingId: string, smsCode = bankSmsCode): Promise<TestAnswer<CardView>> {
    const path = `/card-bindings/${bindingId}/confirm`
    return this.api.send<CardView>({ path, token: user.accessToken, body: { smsCode } })
  }

  async topUp(
    payer: Payer,
    amountFen: number,
    { key = randomUUID() as string, cardId = payer.card.id } = {},
  ): Promise<TestAnswer<TopUpView>> {
    return this.api.send<TopUpView>({
      path: '/topups',
      token: payer.accessToken,
      headers: { 'idempotency-key': key },
      body: { cardId, amountFen, pin: await this.api.sealPin() },
    })
  }

  async pay<Body = PaymentView>(
    payer: Payer,
    code: string,
    amountFen: number,
    options: { key?: string; cardId?: string; balanceFen?: number; pin?: string } = {},
  ): Promise<TestAnswer<Body>> {
    const { key = randomUUID(), cardId, balanceFen } = options
    const single = cardId === undefined ? { kind: 'balance' } : { kind: 'card', cardId }
    const source = balanceFen === undefined ? single : { kind: 'combined', cardId, balanceFen }
    return this.api.send<Body>({
      path: '/payments',
      token: payer.accessToken,
      headers: { 'idempotency-key': key },
      body: { code, amountFen, source, pin: await this.api.sealPin(options.pin) },
    })
  }

  findPayee<Body = FindingView>(payer: TestUser, by: { phone: string } | { code: string }): Promise<TestAnswer<Body>> {
    return this.api.send<Body>({ path: '/payees', token: payer.accessToken, body: by })
  }

  async payeeTicket(payer: TestUser, payee: { readonly phone: string }): Promise<string> {
    const { status, body } = await this.findPayee(payer, { phone: payee.phone })
    if (status !== 200) throw new Error(`payee: ${JSON.stringify(body)}`)
    return body.payee.ticket
  }

  quote<Body = QuoteView>(
    payer: TestUser,
    body: { payee: string; amountFen: number; typedName?: string },
  ): Promise<TestAnswer<Body>> {
    return this.api.send<Body>({ path: '/transfers/quote', token: payer.accessToken, body })
  }

  /** Sends money to whom a ticket names; a large sum with the first character of everybody's name here. */
  async transfer<Body = TransferView>(
    payer: TestUser,
    { key = randomUUID() as string, pin, ...order }: TransferOrder,
  ): Promise<TestAnswer<Body>> {
    return this.api.send<Body>({
      path: '/transfers',
      token: payer.accessToken,
      headers: { 'idempotency-key': key },
      body: { arrival: 'now', typedName: '陈', ...order, pin: await this.api.sealPin(pin) },
    })
  }

  resolve<Body = ResolutionView>(user: TestUser, text: string): Promise<TestAnswer<Body>> {
    return this.api.send<Body>({ path: '/codes/resolve', token: user.accessToken, body: { text } })
  }

  async staticCode(merchant: TestMerchant = firstMerchant): Promise<string> {
    return (await this.profile(merchant)).staticCode
  }

  async profile(merchant: TestMerchant = firstMerchant): Promise<Static<typeof merchants.MerchantProfile>> {
    const path = '/merchant/profile'
    return (await this.api.send<Static<typeof merchants.MerchantProfile>>({ path, token: merchant.apiKey })).body
  }

  async order(amountFen: number, { merchant = firstMerchant, ttlSeconds = 600 } = {}): Promise<OrderView> {
    const { status, body } = await this.api.send<OrderView>({
      path: '/merchant/orders',
      token: merchant.apiKey,
      body: { outOrderNo: randomUUID(), amountFen, subject: '沙茶面一碗', ttlSeconds },
    })
    if (status !== 201) throw new Error(`order: ${JSON.stringify(body)}`)
    return body
  }

  async balanceFen(user: TestUser): Promise<number> {
    const { body } = await this.get<Static<typeof balance.Balance>>(user, '/balance')
    return body.availableFen
  }

  /** One round of the settlement job. */
  settle(): Promise<number> {
    return settleUnknown(this.api.context)
  }

  get<Body>(user: TestUser, path: string): Promise<TestAnswer<Body>> {
    return this.api.send<Body>({ path, token: user.accessToken })
  }
}

function buildMerchant(name: string, pointsRateBasisPoints: number): TestMerchant {
  return { id: randomUUID(), name, apiKey: `key-${randomUUID()}`, pointsRateBasisPoints }
}

export const firstMerchant = testMerchants[0] as TestMerchant

let cardCount = 0

/** A card number no test has used yet, with a right check digit: ICBC's prefixes, or another bank's for a debit card. */
export function buildCardNumber(cardType: 'debit' | 'credit', debitPrefix = '622202'): string {
  cardCount += 1
  const stem =
    cardType === 'debit'
      ? `${debitPrefix}${String(cardCount).padStart(12, '0')}`
      : `622210${String(cardCount).padStart(9, '0')}`
  const digit = [...'0123456789'].find((candidate) => passesLuhn(stem + candidate))
  return stem + digit
}
