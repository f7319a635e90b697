import type { ClipboardHost } from './clipboard/types'
import type { HttpHost } from './http/types'
import type { LaunchHost } from './launch/types'
import type { RandomHost } from './random/types'
import type { ScanHost } from './scan/types'
import type { SealHost } from './seal/types'
import type { StorageHost } from './storage/types'
import type { SystemHost } from './system/types'

export type HostName = 'weapp' | 'alipay' | 'h5'

/** Everything the wallet asks of the app it runs in. */
export interface Host {
  readonly name: HostName
  readonly http: HttpHost
  readonly storage: StorageHost
  readonly scan: ScanHost
  readonly random: RandomHost
  readonly seal: SealHost
  readonly clipboard: ClipboardHost
  readonly system: SystemHost
  readonly launch: LaunchHost
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  wait(ms: number): Promise<void>
}
