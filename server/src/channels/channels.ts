import type { BankChannel } from '#channels/bank/bankChannel'
import type { HostChannel, HostProvider } from '#channels/host/hostChannel'
import type { IdentityChannel } from '#channels/identity/identityChannel'
import type { SmsChannel } from '#channels/sms/smsChannel'

/** The outside world, one port each. */
export interface Channels {
  readonly sms: SmsChannel
  readonly identity: IdentityChannel
  readonly bank: BankChannel
  readonly hosts: Readonly<Record<HostProvider, HostChannel>>
}
