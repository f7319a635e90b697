import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type ChargeRow, findChargeByOutOrderNo } from '#domains/charges/chargeStore'
import { type ChargeView, endCharge, viewCharge } from '#domains/charges/charges'
import { giveBackCharge } from '#domains/charges/giveBackCharge'
import type { MerchantRow } from '#domains/merchants/readMerchant'

/** @throws {ApiError} CHARGE_NOT_FOUND, also for another merchant's. */
export async function readCharge(context: AppContext, merchant: MerchantRow, outOrderNo: string): Promise<ChargeView> {
  return viewCharge(context, await findOwn(context, merchant, outOrderNo))
}

/**
 * Takes a charge back: one that waits is over, one that was paid is paid back. Reversing again changes nothing, and one
 * that has failed stays so.
 *
 * @throws {ApiError} CHARGE_NOT_FOUND; ORDER_PAYING while a bank is being asked: it may be tried again; what
 *   `giveBackCharge` throws.
 */
export async function reverseCharge(
  context: AppContext,
  merchant: MerchantRow,
  outOrderNo: string,
): Promise<ChargeView> {
  const charge = await findOwn(context, merchant, outOrderNo)
  await endCharge(context, charge.id, { by: 'merchant', code: 'CHARGE_REVERSED', params: {} })
  const view = await readCharge(context, merchant, outOrderNo)
  switch (view.status) {
    case 'reversed':
    case 'failed':
      return view
    case 'succeeded':
      await giveBackCharge(context, view)
      return readCharge(context, merchant, outOrderNo)
    case 'waiting':
    case 'paying':
    case 'unknown':
      throw new ApiError('ORDER_PAYING', {}, { moved: 'unknown' })
  }
}

async function findOwn(context: AppContext, merchant: MerchantRow, outOrderNo: string): Promise<ChargeRow> {
  const charge = await findChargeByOutOrderNo(context.database, merchant.id, outOrderNo)
  if (!charge) throw new ApiError('CHARGE_NOT_FOUND')
  return charge
}
