import type { SourceKind } from '@wallet/rules'
import { bankFunding } from '#domains/funding/bankFunding'
import type { FundingChannel } from '#domains/funding/fundingChannel'

/** Sources that are asked outside; the balance is our own book. */
export type OutsideSource = Exclude<SourceKind, 'balance'>

export const fundingChannels: Readonly<Record<OutsideSource, FundingChannel>> = { card: bankFunding }
