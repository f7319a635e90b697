import type { ApiClient } from '@/api/client'
import type { ChargeConfirmation, ConfirmedCharge, PaymentCode, PaymentCodeDevice, Sealed } from '@/api/types'

/** The phone's own payment code, and the charges that merchants make by it. */
export const paymentCodeApi = (client: ApiClient) => ({
  /** Whether it can pay and from what, and what is being charged. */
  load: () => client.request<PaymentCode>({ method: 'GET', path: '/payment-code' }),
  enrol: (pin: Sealed) =>
    client.request<PaymentCodeDevice>({ method: 'POST', path: '/payment-code-devices', body: { pin } }),
  confirm: (idempotencyKey: string, chargeId: string, body: ChargeConfirmation) =>
    client.request<ConfirmedCharge>({ method: 'POST', path: `/charges/${chargeId}/confirm`, body, idempotencyKey }),
  refuse: (chargeId: string) => client.request<null>({ method: 'POST', path: `/charges/${chargeId}/refuse` }),
})
