import { randomUUID } from 'node:crypto'
import type { Merchant, Target } from './target'
import type { Answer } from './wire'

export interface Order {
  readonly id: string
  readonly code: string
  readonly amountFen: number
}

/** A merchant's side of the API. */
export class CashDesk {
  constructor(
    readonly target: Target,
    readonly merchant: Merchant = target.merchant,
  ) {}

  async order(amountFen: number, subject = '一碗沙茶面'): Promise<Order> {
    const body = { outOrderNo: randomUUID(), amountFen, subject }
    return this.target.must<Order>(201, { route: 'POST /merchant/orders', token: this.merchant.apiKey, body })
  }

  close(orderId: string, process = 0): Promise<Answer> {
    return this.target.ask({ route: `POST /merchant/orders/${orderId}/close`, token: this.merchant.apiKey }, process)
  }

  async state(orderId: string): Promise<string> {
    const question = { route: `GET /merchant/orders/${orderId}`, token: this.merchant.apiKey }
    return (await this.target.must(200, question)).state ?? ''
  }

  async staticCode(): Promise<string> {
    const question = { route: 'GET /merchant/profile', token: this.merchant.apiKey }
    return (await this.target.must<{ staticCode: string }>(200, question)).staticCode
  }
}

/** The same thing this many times at the same moment. */
export function atOnce<Result>(times: number, act: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => act(index)))
}

/** What a refusal said, or the status of an answer that was none. */
export const outcomeOf = ({ status, body }: Answer): string | number => (status >= 400 && body.code) || status
