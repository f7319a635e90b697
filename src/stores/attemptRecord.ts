import type { StorageHost } from '@/host/storage/types'
import { hasFields, Persisted } from './Persisted'

/** What must survive the app being killed in the middle of a payment. Holds no secret. */
export interface AttemptRecord<Order> {
  readonly key: string
  readonly ownerId: string
  readonly order: Order
  readonly sentAtMs: number
  /** Who gets the money, as the page named them; null where it is the person's own. */
  readonly payee: string | null
  /** Another attempt of this person that has the order already: its result is what is waited for. */
  readonly otherId?: string
}

/** Where an attempt keeps its key and order until the result is known. */
export function storedAttempt<Order>(
  storage: StorageHost,
  key: string,
  isOrder: (order: unknown) => order is Order,
): Persisted<AttemptRecord<Order> | null> {
  return new Persisted<AttemptRecord<Order> | null>(storage, {
    key,
    version: 1,
    defaults: null,
    parse: (stored) => {
      if (!hasFields(stored, { key: 'string', ownerId: 'string', sentAtMs: 'number', order: 'object' })) return null
      const record = stored as AttemptRecord<unknown>
      const payee = typeof record.payee === 'string' ? record.payee : null
      return isOrder(record.order) ? ({ ...record, payee } as AttemptRecord<Order>) : null
    },
  })
}
