import { randomUUID } from 'node:crypto'
import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { Merchant } from '#providers/merchants/merchantList'

const TIMEOUT_MS = 5000

const orderSchema = Type.Object({
  id: Type.String(),
  outOrderNo: Type.String(),
  amountFen: Type.Integer(),
  subject: Type.String(),
  state: Type.Union([Type.Literal('open'), Type.Literal('paying'), Type.Literal('paid'), Type.Literal('closed')]),
  code: Type.String(),
  expiresAt: Type.String(),
  paidAt: Type.Union([Type.String(), Type.Null()]),
})
const chargeSchema = Type.Object({
  outOrderNo: Type.String(),
  amountFen: Type.Integer(),
  subject: Type.String(),
  status: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('paying'),
    Type.Literal('unknown'),
    Type.Literal('succeeded'),
    Type.Literal('failed'),
    Type.Literal('reversed'),
  ]),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  paidAt: Type.Union([Type.String(), Type.Null()]),
})
const paidOrderSchema = Type.Object({
  id: Type.String(),
  amountFen: Type.Integer(),
  refundedFen: Type.Integer(),
  subject: Type.Union([Type.String(), Type.Null()]),
  paidAt: Type.String(),
})
const paidOrderListSchema = Type.Object({ items: Type.Array(paidOrderSchema) })
const refundSchema = Type.Object({
  outRefundNo: Type.String(),
  amountFen: Type.Integer(),
  status: Type.Union([Type.Literal('paying'), Type.Literal('succeeded'), Type.Literal('unknown')]),
  target: Type.Union([Type.Literal('balance'), Type.Literal('card'), Type.Literal('combined')]),
})
const profileSchema = Type.Object({ staticCode: Type.String() })
const problemSchema = Type.Object({ code: Type.String(), title: Type.String() })

export type MerchantOrder = Static<typeof orderSchema>

export type MerchantCharge = Static<typeof chargeSchema>

export interface ChargeRequest {
  /** The digits that a reader got. */
  readonly code: string
  readonly amountFen: number
  readonly subject: string
}

export type PaidOrder = Static<typeof paidOrderSchema>
export type Refund = Static<typeof refundSchema>

export interface RefundRequest {
  readonly amountFen: number
  readonly reason?: string
}

export interface OrderRequest {
  readonly amountFen: number
  readonly subject: string
  readonly ttlSeconds?: number
}

/** The wallet said no, or nothing: `code` is the wallet's own, or WALLET_UNREACHABLE. */
export class WalletRefusal extends Error {
  override readonly name = 'WalletRefusal'
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The merchant API of the wallet, as a cash desk uses it. Every method throws WalletRefusal. */
export class WalletClient {
  constructor(private readonly baseUrl: string) {}

  async staticCode(merchant: Merchant): Promise<string> {
    return (await this.send(merchant, profileSchema, 'GET', '/merchant/profile')).staticCode
  }

  async createOrder(merchant: Merchant, request: OrderRequest): Promise<MerchantOrder> {
    const outOrderNo = `D${Date.now()}${randomUUID().slice(0, 6)}`
    return this.send(merchant, orderSchema, 'POST', '/merchant/orders', { outOrderNo, ...request })
  }

  async readOrder(merchant: Merchant, orderId: string): Promise<MerchantOrder> {
    return this.send(merchant, orderSchema, 'GET', `/merchant/orders/${encodeURIComponent(orderId)}`)
  }

  async closeOrder(merchant: Merchant, orderId: string): Promise<MerchantOrder> {
    return this.send(merchant, orderSchema, 'POST', `/merchant/orders/${encodeURIComponent(orderId)}/close`)
  }

  async createCharge(merchant: Merchant, request: ChargeRequest): Promise<MerchantCharge> {
    const outOrderNo = `C${Date.now()}${randomUUID().slice(0, 6)}`
    return this.send(merchant, chargeSchema, 'POST', '/merchant/charges', { outOrderNo, ...request })
  }

  async readCharge(merchant: Merchant, outOrderNo: string): Promise<MerchantCharge> {
    return this.send(merchant, chargeSchema, 'GET', `/merchant/charges/${encodeURIComponent(outOrderNo)}`)
  }

  async reverseCharge(merchant: Merchant, outOrderNo: string): Promise<MerchantCharge> {
    return this.send(merchant, chargeSchema, 'POST', `/merchant/charges/${encodeURIComponent(outOrderNo)}/reverse`)
  }

  /** The last orders that were paid, newest first. */
  async paidOrders(merchant: Merchant): Promise<PaidOrder[]> {
    return (await this.send(merchant, paidOrderListSchema, 'GET', '/merchant/paid-orders')).items
  }

  async refund(merchant: Merchant, orderId: string, request: RefundRequest): Promise<Refund> {
    const outRefundNo = `R${Date.now()}${randomUUID().slice(0, 6)}`
    return this.send(merchant, refundSchema, 'POST', '/merchant/refunds', { orderId, outRefundNo, ...request })
  }

  /** Whether the wallet answers and is well. */
  async isHealthy(): Promise<boolean> {
    try {
      const response = await fetch(`${this.baseUrl}/v1/health`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
      await response.body?.cancel()
      return response.ok
    } catch {
      return false
    }
  }

  private async send<Schema extends TSchema>(
    merchant: Merchant,
    schema: Schema,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<Static<Schema>> {
    const response = await this.fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${merchant.apiKey}`,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok && Value.Check(schema, answer)) return answer
    if (!response.ok && Value.Check(problemSchema, answer)) {
      throw new WalletRefusal(response.status, answer.code, answer.title)
    }
    throw new WalletRefusal(502, 'WALLET_ANSWER_INVALID', `the wallet answered ${response.status} in an unknown shape`)
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.baseUrl}/v1${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new WalletRefusal(502, 'WALLET_UNREACHABLE', `the wallet did not answer: ${reason}`)
    }
  }
}
