import type { AuthHost } from './auth/types'
import type { BiometricHost } from './biometric/types'
import type { ClipboardHost } from './clipboard/types'
import type { HttpHost } from './http/types'
import type { KeyboardHost } from './keyboard/types'
import type { LaunchHost } from './launch/types'
import type { NfcHost } from './nfc/types'
import type { PackagesHost } from './packages/types'
import type { PhoneHost } from './phone/types'
import type { PrivacyHost } from './privacy/types'
import type { RandomHost } from './random/types'
import type { ScanHost } from './scan/types'
import type { ScreenHost } from './screen/types'
import type { SealHost } from './seal/types'
import type { ShareHost } from './share/types'
import type { StorageHost } from './storage/types'
import type { SubscribeHost } from './subscribe/types'
import type { SystemHost } from './system/types'
import type { UpdateHost } from './update/types'

export type HostName = 'weapp' | 'alipay' | 'h5'

/** Everything the wallet asks of the app it runs in. */
export interface Host {
  readonly name: HostName
  readonly auth: AuthHost
  readonly phone: PhoneHost
  readonly http: HttpHost
  readonly storage: StorageHost
  readonly scan: ScanHost
  readonly nfc: NfcHost
  readonly launch: LaunchHost
  readonly share: ShareHost
  readonly random: RandomHost
  readonly seal: SealHost
  readonly biometric: BiometricHost
  readonly clipboard: ClipboardHost
  readonly screen: ScreenHost
  readonly keyboard: KeyboardHost
  readonly system: SystemHost
  readonly subscribe: SubscribeHost
  readonly privacy: PrivacyHost
  readonly update: UpdateHost
  readonly packages: PackagesHost
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** What is added to the phone's own clock, as far as the server has told. */
  readonly aheadMs: number
  /** What an earlier run of the app had learnt of it. */
  recall(aheadMs: number): void
  wait(ms: number): Promise<void>
}
