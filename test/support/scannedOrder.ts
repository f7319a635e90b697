/** One merchant's order as its code, what a guest is told of it, and what its payer is. */

export const orderCode = 'https://qr.xmwallet.example/m/order.signature'
export const orderMerchant = { id: 'm1', name: '茶铺', category: '', address: '', pointsRateBasisPoints: 100 }
export const orderPreview = {
  kind: 'dynamic',
  merchant: orderMerchant,
  amountFen: 8_800,
  expiresAt: '2027-01-15T08:10:00.000Z',
}
const balance = {
  kind: 'balance',
  card: null,
  balanceFen: null,
  availableFen: 9_000,
  boundBy: 'BALANCE_SHORT',
  caps: [],
  usable: true,
}
export const orderResolution = {
  ...orderPreview,
  orderId: 'o1',
  subject: '铁观音',
  paidPaymentId: null,
  sources: [{ ...balance, reason: null }],
}
