import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { findLatestCharge } from '#domains/charges/chargeStore'
import { type ChargeView, viewCharge } from '#domains/charges/charges'
import { readPinFreeRoom } from '#domains/charges/pinFreeSlots'
import { type MerchantRow, readMerchant } from '#domains/merchants/readMerchant'
import { readDeviceNumber } from '#domains/paymentCodes/createPaymentCodeDevice'
import type { PaymentSource } from '#domains/payments/paymentSource'
import { quoteSources } from '#domains/payments/quoteSources'
import { readPreflight } from '#domains/payments/readPreflight'

/** What whoever shows a payment code wants to know before, and while, it is shown. */
export interface PaymentCodeView {
  /** The number that the codes of this session's phone bear; null when it has not enrolled. */
  readonly deviceNumber: string | null
  /** What may be charged today without the PIN. */
  readonly pinFreeLeftFen: number
  /** For the charge that waits, else for any. */
  readonly sources: readonly PaymentSource[]
  /** The last charge of a code that this phone has shown; null when none was made lately. */
  readonly charge: (ChargeView & { readonly merchant: MerchantRow }) | null
}

/** A charge is told of for so long: whoever opens the page again sees what became of it. */
const toldSeconds = 300

/** Whether this session's phone can pay by a code and from what, and what is being charged. */
export async function readPaymentCode(
  context: AppContext,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<PaymentCodeView> {
  const since = addSeconds(context.clock.now(), -toldSeconds)
  const latest = await findLatestCharge(context.database, sessionId, since)
  const view = latest && (await viewCharge(context, latest))
  const order = view?.status === 'waiting' ? view.order : null
  const [deviceNumber, room, sources] = await Promise.all([
    readDeviceNumber(context, sessionId),
    readPinFreeRoom(context, userId),
    sourcesOf(context, userId, order?.amountFen ?? null),
  ])
  const charge = view && { ...view, merchant: await readMerchant(context, view.charge.merchantId) }
  return { deviceNumber, pinFreeLeftFen: room.leftFen, sources, charge }
}

/** For a charge what makes sense for it; for any all there is: the balance may have to be filled up. */
async function sourcesOf(context: AppContext, userId: string, amountFen: bigint | null) {
  const wanted = { codeKind: 'presented', wantedFen: amountFen === null ? 1 : Number(amountFen) } as const
  if (amountFen === null) return quoteSources(context, userId, wanted)
  return (await readPreflight(context, userId, wanted)).sources
}
