import type { PaymentSourceKind } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { ChosenSource } from '#domains/payments/paymentSource'
import { paymentSources } from '#domains/payments/paymentSources'

/** What a request says of its source. */
export interface RequestedSource {
  readonly kind: PaymentSourceKind
  readonly cardId?: string
  readonly balanceFen?: number
}

/** @throws {ApiError} REQUEST_INVALID for a source that says less or more than its kind does. */
export function chosenSource({ kind, ...named }: RequestedSource): ChosenSource {
  const { cardId = null, balanceFen = null } = named
  const { namesCard, namesBalance } = paymentSources[kind]
  if (namesCard !== (cardId !== null)) throw new ApiError('REQUEST_INVALID', { field: 'source.cardId' })
  if (namesBalance !== (balanceFen !== null)) throw new ApiError('REQUEST_INVALID', { field: 'source.balanceFen' })
  return { kind, cardId, balanceFen }
}

/** What of a source belongs to the fingerprint of its request. */
export function sourceContent({ kind, cardId, balanceFen }: ChosenSource): (string | number | null)[] {
  return balanceFen === null ? [kind, cardId] : [kind, cardId, balanceFen]
}
