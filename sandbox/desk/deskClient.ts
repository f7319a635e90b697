import type { CardOutcome } from '#providers/bank/outcomes'
import type { MerchantView } from '#providers/merchants/merchants'
import type { MerchantCharge, MerchantOrder, PaidOrder, Refund } from '#providers/merchants/walletClient'
import type { Message } from '#providers/sms/inbox'

export interface DeskCard {
  readonly number: string
  readonly cardType: 'debit' | 'credit'
  readonly balanceFen: number
  readonly outcome: CardOutcome
  readonly phone: string
  readonly bank: { name: { zh: string; en: string }; colors: { from: string; to: string } } | null
}

export interface DeskPerson {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly age: number | null
  readonly note: { zh: string; en: string }
  readonly cards: readonly DeskCard[]
}

interface List<Item> {
  readonly items: readonly Item[]
}

/** The sandbox said no, or the wallet did through it; `code` is theirs. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The desk's API. Every call rejects with DeskError. */
export const deskClient = {
  setup: () => ask<{ previewUrl: string | null }>('/setup'),
  wallet: () => ask<{ isHealthy: boolean }>('/wallet'),
  messages: () => ask<List<Message>>('/messages'),
  people: () => ask<List<DeskPerson>>('/people'),
  merchants: () => ask<List<MerchantView>>('/merchants'),
  setOutcome: (number: string, outcome: CardOutcome) => ask<DeskCard>(`/cards/${number}/outcome`, 'PUT', outcome),
  createOrder: (merchantId: string, order: { amountFen: number; subject: string; ttlSeconds?: number }) =>
    ask<MerchantOrder>(`/merchants/${merchantId}/orders`, 'POST', order),
  readOrder: (merchantId: string, orderId: string) => ask<MerchantOrder>(`/merchants/${merchantId}/orders/${orderId}`),
  paidOrders: (merchantId: string) => ask<List<PaidOrder>>(`/merchants/${merchantId}/paid-orders`),
  refund: (merchantId: string, orderId: string, refund: { amountFen: number; reason?: string }) =>
    ask<Refund>(`/merchants/${merchantId}/orders/${orderId}/refunds`, 'POST', refund),
  closeOrder: (merchantId: string, orderId: string) =>
    ask<MerchantOrder>(`/merchants/${merchantId}/orders/${orderId}/close`, 'POST'),
  createCharge: (merchantId: string, charge: { code: string; amountFen: number; subject: string }) =>
    ask<MerchantCharge>(`/merchants/${merchantId}/charges`, 'POST', charge),
  readCharge: (merchantId: string, outOrderNo: string) =>
    ask<MerchantCharge>(`/merchants/${merchantId}/charges/${outOrderNo}`),
  reverseCharge: (merchantId: string, outOrderNo: string) =>
    ask<MerchantCharge>(`/merchants/${merchantId}/charges/${outOrderNo}/reverse`, 'POST'),
}

async function ask<Answer>(path: string, method = 'GET', body?: object): Promise<Answer> {
  const response = await fetch(`/desk/api${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new DeskError('SANDBOX_UNREACHABLE', '沙箱没有响应')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  const { error, message } = (answer ?? {}) as { error?: string; message?: string }
  throw new DeskError(error ?? 'SANDBOX_FAILED', message ?? `status ${response.status}`)
}
