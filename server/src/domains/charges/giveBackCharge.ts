import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { ChargeView } from '#domains/charges/charges'

/**
 * Gives a charge that was paid back to its payer.
 *
 * @throws {ApiError} ORDER_PAID: it stays paid.
 */
export async function giveBackCharge(_context: AppContext, _view: ChargeView): Promise<void> {
  throw new ApiError('ORDER_PAID', {}, { moved: 'yes' })
}
