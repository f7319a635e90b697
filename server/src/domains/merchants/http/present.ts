import { formatShortMerchantCode } from '@wallet/rules'
import type { AppContext } from '#context'
import { writeMerchantCode } from '#domains/merchants/merchantCodes'
import type { MerchantRow } from '#domains/merchants/merchantStore'
import type { OrderRow } from '#domains/merchants/orderStore'
import { presentInstant } from '#http/present/instant'
import { presentMerchant } from '#http/present/merchant'

export function presentMerchantProfile(context: AppContext, merchant: MerchantRow) {
  const code = { kind: 'static', merchantId: merchant.id, codeId: merchant.staticCodeId } as const
  return {
    merchant: presentMerchant(merchant),
    staticCode: writeMerchantCode(context, code),
    shortCode: formatShortMerchantCode(merchant.staticCodeId),
  }
}

export function presentMerchantOrder(context: AppContext, order: OrderRow) {
  const expiresAt = order.expiresAt ?? order.createdAt
  const isOver = order.state === 'open' && context.clock.now() >= expiresAt
  return {
    id: order.id,
    outOrderNo: order.outOrderNo ?? '',
    amountFen: Number(order.amountFen),
    subject: order.subject ?? '',
    state: isOver ? ('closed' as const) : order.state,
    code: writeMerchantCode(context, {
      kind: 'dynamic',
      merchantId: order.merchantId,
      orderId: order.id,
      amountFen: Number(order.amountFen),
      expiresAtSeconds: Math.floor(expiresAt.getTime() / 1000),
    }),
    expiresAt: expiresAt.toISOString(),
    paidAt: presentInstant(order.paidAt),
  }
}
