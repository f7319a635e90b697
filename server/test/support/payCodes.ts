import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { type CodeShowing, formatPaymentCode, type PaymentCodeDevice, paymentCodeStep } from '@wallet/rules'
import type * as charges from '#domains/charges/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type { TestAnswer, TestUser } from './buildTestApp'
import { firstMerchant, type MoneyApp, type Payer } from './moneyApp'

export type MerchantChargeView = Static<typeof charges.MerchantCharge>
export type PaymentCodeView = Static<typeof charges.PaymentCode>
export type ConfirmedView = Static<typeof charges.ConfirmedCharge>
type Refusable<Body> = Omit<Body, 'status'> & Omit<Static<typeof Problem>, 'status'> & { status: string }

export interface ChargeOptions {
  readonly amountFen?: number
  readonly outOrderNo?: string
  readonly subject?: string
  readonly merchant?: { readonly apiKey: string }
}

/** What payers and merchants do with payment codes. */
export class PayCodes {
  constructor(private readonly world: MoneyApp) {}

  /** Lets the payer's phone show codes. */
  async enrol(user: TestUser): Promise<PaymentCodeDevice> {
    const answer = await this.world.api.send<PaymentCodeDevice>({
      path: '/payment-code-devices',
      token: user.accessToken,
      body: { pin: await this.world.api.sealPin() },
    })
    if (answer.status !== 201) throw new Error(`enrol: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** The digits that the phone shows now, or so many steps later. */
  show(device: PaymentCodeDevice, later = 0, showing?: CodeShowing): string {
    return formatPaymentCode(device, paymentCodeStep(this.world.clock.now().getTime()) + later, showing)
  }

  charge(code: string, options: ChargeOptions = {}): Promise<TestAnswer<Refusable<MerchantChargeView>>> {
    const { amountFen = 880, outOrderNo = randomUUID(), subject = '沙茶面一碗', merchant = firstMerchant } = options
    const body = { code, amountFen, outOrderNo, subject }
    return this.world.api.send({ path: '/merchant/charges', token: merchant.apiKey, body })
  }

  async read(outOrderNo: string, merchant: { apiKey: string } = firstMerchant): Promise<Refusable<MerchantChargeView>> {
    const path = `/merchant/charges/${outOrderNo}`
    return (await this.world.api.send<Refusable<MerchantChargeView>>({ path, token: merchant.apiKey })).body
  }

  reverse(outOrderNo: string, merchant = firstMerchant): Promise<TestAnswer<Refusable<MerchantChargeView>>> {
    const path = `/merchant/charges/${outOrderNo}/reverse`
    return this.world.api.send({ method: 'POST', path, token: merchant.apiKey })
  }

  async look(user: TestUser): Promise<PaymentCodeView> {
    return (await this.world.get<PaymentCodeView>(user, '/payment-code')).body
  }

  /** The charge that waits for this payer. */
  async waiting(user: TestUser): Promise<NonNullable<PaymentCodeView['charge']>> {
    const { charge } = await this.look(user)
    if (charge?.status !== 'waiting') throw new Error(`no charge waits: ${JSON.stringify(charge)}`)
    return charge
  }

  async confirm(
    payer: Payer,
    chargeId: string,
    options: { key?: string; cardId?: string; pin?: string } = {},
  ): Promise<TestAnswer<Refusable<ConfirmedView>>> {
    const { key = randomUUID(), cardId, pin } = options
    return this.world.api.send({
      path: `/charges/${chargeId}/confirm`,
      token: payer.accessToken,
      headers: { 'idempotency-key': key },
      body: {
        source: cardId === undefined ? { kind: 'balance' } : { kind: 'card', cardId },
        pin: await this.world.api.sealPin(pin),
      },
    })
  }

  refuse(payer: TestUser, chargeId: string): Promise<TestAnswer<{ code: string } | null>> {
    return this.world.api.send({ method: 'POST', path: `/charges/${chargeId}/refuse`, token: payer.accessToken })
  }
}
