import type { AppContext } from '#context'
import { isNeeded } from '#domains/payments/combinedSource'
import type { PaymentSource, SourceQuestion } from '#domains/payments/paymentSource'
import { quoteSources } from '#domains/payments/quoteSources'

export interface Preflight extends Pick<SourceQuestion, 'codeKind' | 'wantedFen'> {
  /** In the order in which they would pay. */
  readonly sources: readonly PaymentSource[]
  readonly asOf: Date
}

/** What somebody could pay now by such a code, from what, up to how much, and what stands in the way; moves nothing. */
export async function readPreflight(
  context: AppContext,
  userId: string,
  wanted: Pick<SourceQuestion, 'codeKind' | 'wantedFen'>,
): Promise<Preflight> {
  const sources = await quoteSources(context, userId, wanted)
  const needed = sources.filter((source) => isNeeded(source, wanted.wantedFen))
  return { ...wanted, sources: needed, asOf: context.clock.now() }
}
