import type { ApiClient } from './client'
import type { Payment, PaymentRequest } from './types'

/** Payments to merchants. */
export const paymentsApi = (client: ApiClient) => ({
  /** Not new: the receipt of an order that this user had paid before, be it from another phone. */
  create: (idempotencyKey: string, body: PaymentRequest) =>
    client.make<Payment>({ method: 'POST', path: '/payments', body, idempotencyKey }),
  load: (paymentId: string) => client.request<Payment>({ method: 'GET', path: `/payments/${paymentId}` }),
  /** PAYMENT_NOT_FOUND when no request with this key has arrived. */
  loadByKey: (idempotencyKey: string) =>
    client.request<Payment>({ method: 'GET', path: `/payments/by-key/${idempotencyKey}` }),
})
