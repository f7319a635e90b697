import { type BillMatterReader, plainMatter } from '#domains/bills/billMatter'
import { readPayment } from '#domains/payments/readPayment'

/** What the bill of a payment tells of it. */
export const paymentMatter: BillMatterReader = async (context, userId, id) => {
  const { payment, order, merchant } = await readPayment(context, userId, id)
  const { pointsEarned, failureCode, failureParams, settlesBy } = payment
  return { ...plainMatter, merchant, subject: order.subject, pointsEarned, failureCode, failureParams, settlesBy }
}
