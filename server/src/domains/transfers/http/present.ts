import type { PayeeFinding } from '#domains/transfers/findPayee'
import type { FoundPayee } from '#domains/transfers/payees'
import type { TransferQuote } from '#domains/transfers/quoteTransfer'
import type { TransferView } from '#domains/transfers/readTransfer'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'
import { orderNumberOf } from '#kit/orderNumbers'

export function presentPayee({ ticket, expiresAt, name, isVerified, isNew }: FoundPayee) {
  return { ticket, expiresAt: expiresAt.toISOString(), name, isVerified, isNew }
}

export function presentFinding({ payee, asked }: PayeeFinding) {
  return { payee: presentPayee(payee), amountFen: asked.amountFen, note: asked.note }
}

export function presentQuote({ refusal, arrivals, ...quote }: TransferQuote) {
  return {
    ...quote,
    refusal: refusal && presentFailure(refusal.code, refusal.params),
    arrivals: arrivals.map(({ arrival, arrivesAt }) => ({ arrival, arrivesAt: arrivesAt.toISOString() })),
  }
}

export function presentTransfer({ transfer, role, state }: TransferView) {
  const { id, payeeBillId, acceptingAt } = transfer
  const payeeSide = acceptingAt === null ? null : payeeBillId
  return {
    id,
    role,
    state,
    orderNo: orderNumberOf(id, transfer.createdAt),
    payerName: transfer.payerName,
    payeeName: transfer.payeeName,
    isToStranger: transfer.payeePhoneIndex !== null,
    amountFen: Number(transfer.amountFen),
    note: transfer.note,
    arrival: transfer.arrival,
    createdAt: transfer.createdAt.toISOString(),
    arrivesAt: transfer.arrivesAt.toISOString(),
    expiresAt: transfer.expiresAt.toISOString(),
    endedAt: presentInstant(transfer.endedAt),
    billId: role === 'payer' ? id : payeeSide,
  }
}
