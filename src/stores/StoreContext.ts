import type { Api } from '@/api/api'
import type { Clock, Host } from '@/host/types'
import type { DeviceRecord } from './DeviceRecord'
import type { RootStore } from './RootStore'
import type { Sealer } from './Sealer'

/** What a store is made of that is made when it is first opened. */
export interface StoreContext {
  readonly api: Api
  readonly host: Host
  readonly clock: Clock
  readonly sealer: Sealer
  readonly device: DeviceRecord
  /** The stores that are there from the start, and the way to the others. */
  readonly stores: RootStore
}

/** A store that keeps something of the user's, or might one day: `reset` forgets it when the session ends. */
export interface Forgetful {
  reset(): void
}

export type StoreClass<Store extends Forgetful> = new (context: StoreContext) => Store
