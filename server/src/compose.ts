import { sdkAlipayChannel } from '#channels/alipay/sdkAlipayChannel'
import { httpBankChannel } from '#channels/bank/httpBankChannel'
import type { Channels } from '#channels/channels'
import { unconfiguredHost } from '#channels/host/unconfiguredHost'
import { httpIdentityChannel } from '#channels/identity/httpIdentityChannel'
import { httpSmsChannel } from '#channels/sms/httpSmsChannel'
import { httpWechatChannel } from '#channels/wechat/httpWechatChannel'
import type { Clock } from '#clock'
import type { Config } from '#config'
import { type AppContext, createContext, type Log } from '#context'
import { kindEntries } from '#kindEntries'
import { createLedger } from '#ledger/batcher'
import { ledgerWrites } from '#ledgerWrites'
import { Metrics } from '#metrics'
import type { Secrets } from '#secrets'
import type { Database } from '#storage/database'

/** What differs between the program and a test: everything else is put together the same way. */
export interface ContextParts {
  readonly config: Config
  /** Open and migrated. */
  readonly database: Database
  readonly secrets: Secrets
  readonly clock: Clock
  readonly log: Log
}

/** Puts channels and ledger to the given parts. */
export function composeContext(parts: ContextParts): AppContext {
  const { database, clock } = parts
  const metrics = parts.config.metrics === null ? null : new Metrics()
  const onBatch = metrics?.countBatch
  const ledger = createLedger({ database, businessWrites: ledgerWrites, clock, onBatch })
  metrics?.watch({ database, ledger })
  return createContext({ ...parts, kinds: kindEntries, metrics, ledger, channels: createChannels(parts) })
}

function createChannels({ config, clock }: ContextParts): Channels {
  return {
    sms: httpSmsChannel(config.sms, clock),
    identity: httpIdentityChannel(config.identity, clock),
    bank: httpBankChannel(config.bank, clock),
    hosts: {
      wechat: config.wechat ? httpWechatChannel(config.wechat, clock) : unconfiguredHost(),
      alipay: config.alipay ? sdkAlipayChannel(config.alipay) : unconfiguredHost(),
    },
  }
}
