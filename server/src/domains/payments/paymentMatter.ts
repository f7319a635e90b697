import { type BillMatterReader, plainMatter } from '#domains/bills/billMatter'
import { partsOf } from '#domains/payments/paymentParts'
import { readPayment } from '#domains/payments/readPayment'

/** What the bill of a payment tells of it. */
export const paymentMatter: BillMatterReader = async (context, userId, id) => {
  const { payment, order, merchant } = await readPayment(context, userId, id)
  const { pointsEarned, failureCode, failureParams, settlesBy } = payment
  const facts = { merchant, subject: order.subject, parts: partsOf(payment) }
  return { ...plainMatter, ...facts, pointsEarned, failureCode, failureParams, settlesBy }
}
