import type { Sealed } from '@/api/types'
import type { Clock } from '@/host/types'
import type { AttemptRecord } from './attemptRecord'
import type { Persisted } from './Persisted'

export interface Settling {
  readonly status: 'paying' | 'succeeded' | 'failed' | 'unknown'
}

export interface AttemptPort<Order, Result, Secret> {
  readonly clock: Clock
  readonly stored: Persisted<AttemptRecord<Order> | null>
  /** The user in whose name this is sent. */
  ownerId(): string
  createKey(): Promise<string>
  /** Who gets the money, to be named as long as the server has not said it. */
  payee?(): string | null
  /** Makes the secret fit to travel. Nothing has moved yet. */
  seal(secret: Secret): Promise<Sealed>
  send(key: string, order: Order, sealed: Sealed): Promise<Result>
  findByKey(key: string): Promise<Result>
  /** For orders of which another attempt of this person may be under way. */
  findById?(id: string): Promise<Result>
  /** Called once when the final result is known: what it changed can be read anew. */
  onSettled(): void
}
