import type { ApiClient } from './client'
import type { Payment, PaymentRequest } from './types'

/** Payments to merchants. */
export const paymentsApi = (client: ApiClient) => ({
  create: (idempotencyKey: string, body: PaymentRequest) =>
    client.request<Payment>({ method: 'POST', path: '/payments', body, idempotencyKey }),
  load: (paymentId: string) => client.request<Payment>({ method: 'GET', path: `/payments/${paymentId}` }),
  /** PAYMENT_NOT_FOUND when no request with this key has arrived. */
  loadByKey: (idempotencyKey: string) =>
    client.request<Payment>({ method: 'GET', path: `/payments/by-key/${idempotencyKey}` }),
})
