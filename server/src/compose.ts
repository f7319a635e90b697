import { sdkAlipayChannel } from '#channels/alipay/sdkAlipayChannel'
import { httpBankChannel } from '#channels/bank/httpBankChannel'
import type { Channels } from '#channels/channels'
import { unconfiguredHost } from '#channels/host/unconfiguredHost'
import { httpIdentityChannel } from '#channels/identity/httpIdentityChannel'
import { httpSmsChannel } from '#channels/sms/httpSmsChannel'
import { httpWechatChannel } from '#channels/wechat/httpWechatChannel'
import type { Clock } from '#clock'
import type { Config } from '#config'
import { type AppContext, createContext, type Log, type Machine } from '#context'
import { PinProofs } from '#domains/proofs/pinProofs'
import { kindEntries } from '#kindEntries'
import { refusedAnswer } from '#kit/idempotency'
import { OwnLanes } from '#kit/lanes'
import { OwnRequestCounts } from '#kit/requestCounts'
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
  /** Given where another process of this machine has it. */
  readonly machine?: Machine
}

/** Puts channels, and a ledger unless the machine has one, to the given parts. */
export function composeContext({ machine, ...parts }: ContextParts): AppContext {
  const metrics = parts.config.metrics === null ? null : new Metrics()
  metrics?.watchDatabase(parts.database)
  return createContext({
    ...parts,
    ...(machine ?? ownMachine(parts, metrics)),
    kinds: kindEntries,
    metrics,
    channels: createChannels(parts),
  })
}

function ownMachine({ config, database, clock }: ContextParts, metrics: Metrics | null): Machine {
  const ledger = createLedger({
    database,
    businessWrites: ledgerWrites,
    answerRefusal: refusedAnswer,
    clock,
    onBatch: metrics?.countBatch,
  })
  metrics?.watchLedger(ledger)
  return {
    ledger,
    requestCounts: new OwnRequestCounts(config.limits),
    lanes: new OwnLanes(),
    pinProofs: new PinProofs(),
  }
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
