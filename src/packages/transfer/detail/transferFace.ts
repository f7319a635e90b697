import type { TransferState } from '@wallet/rules'
import type { Transfer } from '@/api/types'
import type { ResultKind } from '@/components/ResultFace'
import type { TimelineItem } from '@/components/Timeline'
import { formatDateTime, formatMoment, type PlainTextKey, t } from '@/i18n'

const kinds: Record<TransferState, ResultKind> = {
  scheduled: 'pending',
  offered: 'pending',
  accepted: 'succeeded',
  refused: 'failed',
  returned: 'failed',
  recalled: 'failed',
}

const titles: Record<Transfer['role'], Record<TransferState, PlainTextKey>> = {
  payer: {
    scheduled: 'transfer.payerScheduled',
    offered: 'transfer.payerOffered',
    accepted: 'transfer.payerAccepted',
    refused: 'transfer.payerRefused',
    returned: 'transfer.payerReturned',
    recalled: 'transfer.payerRecalled',
  },
  payee: {
    scheduled: 'transfer.payeeScheduled',
    offered: 'transfer.payeeOffered',
    accepted: 'transfer.payeeAccepted',
    refused: 'transfer.payeeRefused',
    returned: 'transfer.payeeReturned',
    recalled: 'transfer.payeeRecalled',
  },
}

/** Where it stands, in one look, and where the money is. */
export function faceOf(transfer: Transfer): { kind: ResultKind; title: string; note?: string } {
  const { role, state } = transfer
  const note = noteOf(transfer)
  return { kind: kinds[state], title: t(titles[role][state]), ...(note === null ? {} : { note }) }
}

function noteOf({ role, state, arrivesAt, expiresAt }: Transfer): string | null {
  const back = role === 'payer' ? t('transfer.moneyBack') : null
  const notes: Record<TransferState, string | null> = {
    scheduled: t('transfer.arrivalLaterNote', { time: formatMoment(arrivesAt) }),
    offered: t(role === 'payer' ? 'transfer.returnsAt' : 'transfer.acceptBy', { time: formatMoment(expiresAt) }),
    accepted: null,
    refused: back,
    returned: back,
    recalled: back,
  }
  return notes[state]
}

/** What happened to it, and what happens next by itself. */
export function transferTimeline(transfer: Transfer): TimelineItem[] {
  const { role, state, createdAt, arrivesAt, expiresAt, endedAt } = transfer
  const sent: TimelineItem = {
    key: 'sent',
    title: t('transfer.stepSent'),
    note: formatDateTime(createdAt),
    state: 'done',
  }
  if (state === 'scheduled') {
    return [
      sent,
      { key: 'arrives', title: t('transfer.stepArrives', { time: formatMoment(arrivesAt) }), state: 'current' },
    ]
  }
  const hasArrived = endedAt === null || endedAt >= arrivesAt
  const arrived: TimelineItem[] = hasArrived
    ? [{ key: 'arrived', title: t('transfer.stepArrived'), note: formatDateTime(arrivesAt), state: 'done' }]
    : []
  if (state === 'offered') {
    const title = t('transfer.stepReturns', { time: formatMoment(expiresAt) })
    return [sent, ...arrived, { key: 'returns', title, state: 'current' }]
  }
  const end: TimelineItem = {
    key: 'end',
    title: t(titles[role][state]),
    note: endedAt === null ? '' : formatDateTime(endedAt),
    state: state === 'accepted' ? 'done' : 'failed',
  }
  return [sent, ...arrived, end]
}
