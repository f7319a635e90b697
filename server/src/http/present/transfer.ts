import type { ErrorCode, FailureParams, TransferArrival, TransferState } from '@wallet/rules'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'
import { orderNumberOf } from '#kit/orderNumbers'

interface QuoteFacts {
  readonly name: string
  readonly isNew: boolean
  readonly availableFen: number
  readonly boundBy: ErrorCode
  readonly refusal: { readonly code: ErrorCode; readonly params: FailureParams } | null
  readonly needsName: boolean
  readonly proposed: TransferArrival
  readonly arrivals: readonly { readonly arrival: TransferArrival; readonly arrivesAt: Date }[]
}

/** What a transfer would be. */
export function presentQuote({ refusal, arrivals, ...quote }: QuoteFacts) {
  return {
    ...quote,
    refusal: refusal && presentFailure(refusal.code, refusal.params),
    arrivals: arrivals.map(({ arrival, arrivesAt }) => ({ arrival, arrivesAt: arrivesAt.toISOString() })),
  }
}

interface TransferFacts {
  readonly role: 'payer' | 'payee'
  readonly state: TransferState
  readonly transfer: {
    readonly id: string
    readonly payerName: string
    readonly payeeName: string
    readonly payeePhoneIndex: string | null
    readonly shareId: string | null
    readonly amountFen: bigint
    readonly note: string | null
    readonly arrival: TransferArrival
    readonly payeeBillId: string
    readonly createdAt: Date
    readonly arrivesAt: Date
    readonly expiresAt: Date
    readonly acceptingAt: Date | null
    readonly endedAt: Date | null
  }
}

/** A transfer as one of the two sees it. */
export function presentTransfer({ transfer, role, state }: TransferFacts) {
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
    isAsked: transfer.shareId !== null,
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
