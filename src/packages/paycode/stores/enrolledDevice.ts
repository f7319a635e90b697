import type { PaymentCodeDevice } from '@wallet/rules'
import type { StorageHost } from '@/host/storage/types'
import { paymentCodeDeviceKey } from '@/stores/KeptSubject'
import { hasFields, Persisted } from '@/stores/Persisted'

/** What this phone makes its codes from. */
export interface EnrolledDevice extends PaymentCodeDevice {
  readonly ownerId: string
  /** How far the server's clock is ahead of the phone's, as the last answer told: codes are made without a network too. */
  readonly aheadMs: number
}

const fields = { prefix: 'string', number: 'string', secret: 'string', ownerId: 'string', aheadMs: 'number' } as const

/** Where it is kept on the phone until the session ends. */
export function storedDevice(storage: StorageHost): Persisted<EnrolledDevice | null> {
  return new Persisted<EnrolledDevice | null>(storage, {
    key: paymentCodeDeviceKey,
    version: 1,
    defaults: null,
    parse: (stored) => (hasFields(stored, fields) ? (stored as EnrolledDevice) : null),
  })
}
