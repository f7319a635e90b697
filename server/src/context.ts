import type { BillKind, DebitPurpose, PayoutPurpose } from '@wallet/rules'
import { type Batches, createBatches } from '#batches'
import type { Channels } from '#channels/channels'
import type { Clock } from '#clock'
import type { Config } from '#config'
import { createFieldCipher, type FieldCipher } from '#crypto/fieldCipher'
import { GenuineSignatures } from '#crypto/genuineSignatures'
import type { BillMatterReader } from '#domains/bills/billMatter'
import type { SettledPurpose } from '#domains/funding/debitPurpose'
import type { SettledPayout } from '#domains/funding/payoutPurpose'
import type { PinProofs } from '#domains/proofs/pinProofs'
import type { Lanes } from '#kit/lanes'
import type { RequestCounts } from '#kit/requestCounts'
import type { Ledger } from '#ledger/types'
import type { Metrics } from '#metrics'
import type { Secrets } from '#secrets'
import type { Database } from '#storage/database'

/** Where services write what an operator should know; pino fits. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What there is only one of on a machine, however many processes answer requests on it. */
export interface Machine {
  readonly ledger: Ledger
  readonly requestCounts: RequestCounts
  /** Tries at one password or PIN, and exchanges of one login code, one after another. */
  readonly lanes: Lanes
  readonly pinProofs: PinProofs
}

/** Everything a service may lean on. Built once, in main.ts or by a test, and passed as the first argument. */
export interface AppContext extends Machine {
  readonly config: Config
  readonly database: Database
  readonly secrets: Secrets
  readonly cipher: FieldCipher
  readonly channels: Channels
  readonly clock: Clock
  readonly log: Log
  /** Null: nobody reads any. */
  readonly metrics: Metrics | null
  readonly batches: Batches
  readonly memory: Memory
  readonly kinds: KindEntries
}

/** What each kind of money matter brings to the nouns below its own. */
export interface KindEntries {
  readonly debitPurposes: Readonly<Record<DebitPurpose, SettledPurpose>>
  readonly payoutPurposes: Readonly<Record<PayoutPurpose, SettledPayout>>
  readonly billMatters: Readonly<Record<BillKind, BillMatterReader>>
}

/** What this process remembers between requests; losing it costs time, never correctness. */
export interface Memory {
  /** Merchant codes whose signature was checked before. */
  readonly codeSignatures: GenuineSignatures
}

/** Completes the parts into a context. */
export function createContext(parts: Omit<AppContext, 'cipher' | 'batches' | 'memory'>): AppContext {
  return {
    ...parts,
    cipher: createFieldCipher(parts.secrets),
    batches: createBatches(parts.database),
    memory: {
      codeSignatures: new GenuineSignatures(parts.secrets.merchantCode.publicKey),
    },
  }
}
