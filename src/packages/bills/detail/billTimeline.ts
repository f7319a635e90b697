import type { BillDetail } from '@/api/types'
import type { TimelineItem } from '@/components/Timeline'
import {
  cardLabel,
  formatDateTime,
  formatMoment,
  formatYuanSign,
  isOver,
  type PlainTextKey,
  type TextKey,
  t,
} from '@/i18n'

type Step = BillDetail['timeline'][number]['status']

/** The steps of a bill in order, and while it is open the moment by which the result is known, or that it is later than that. */
export function billTimeline(bill: Pick<BillDetail, 'kind' | 'status' | 'timeline' | 'settlesBy'>): TimelineItem[] {
  const { timeline, settlesBy, status } = bill
  const isOpen = status === 'paying' || status === 'unknown'
  const steps = timeline.map(({ status: step, at }, index): TimelineItem => {
    const isLast = index === timeline.length - 1
    return {
      key: `${step} ${at}`,
      title: stepLabel(step, bill.kind),
      note: formatDateTime(at),
      state: step === 'failed' ? 'failed' : isLast && isOpen ? 'current' : 'done',
    }
  })
  if (!isOpen || !settlesBy) return steps
  const words = isOver(settlesBy) ? 'bills.timelineLate' : settlesByWords[bill.kind]
  const title = t(words, { time: formatMoment(settlesBy) })
  return [...steps, { key: 'settles', title, state: 'current' }]
}

const settlesByWords = {
  payment: 'bills.timelineSettlesBy',
  topup: 'bills.timelineSettlesBy',
  transfer: 'bills.timelineReturnsBy',
  withdrawal: 'bills.timelineSettlesBy',
} as const satisfies Record<BillDetail['kind'], TextKey>

const arrivedWords: Record<BillDetail['kind'], PlainTextKey> = {
  payment: 'bills.timelinePaid',
  topup: 'bills.timelineToppedUp',
  transfer: 'bills.timelineTransferred',
  withdrawal: 'bills.timelineWithdrawn',
}

const waitingWords: Record<BillDetail['kind'], PlainTextKey> = {
  payment: 'bills.timelinePaying',
  topup: 'bills.timelinePaying',
  transfer: 'bills.timelineOffered',
  withdrawal: 'bills.timelinePaying',
}

/** Transfers and withdrawals held the money until they failed; of the others none was taken. */
const failedWords: Record<BillDetail['kind'], PlainTextKey> = {
  payment: 'bills.timelineFailed',
  topup: 'bills.timelineFailed',
  transfer: 'bills.timelineReturned',
  withdrawal: 'bills.timelineFreed',
}

function stepLabel(step: Step, kind: BillDetail['kind']): string {
  const words: Record<Step, PlainTextKey> = {
    created: 'bills.timelineCreated',
    paying: waitingWords[kind],
    succeeded: arrivedWords[kind],
    failed: failedWords[kind],
    unknown: 'bills.timelineUnknown',
  }
  return t(words[step])
}

type Refund = BillDetail['refunds'][number]

/** What came back of a payment, part by part: how much, where to, and by when where it is on its way. */
export function refundTimeline({ refunds, sourceLabel }: Pick<BillDetail, 'refunds' | 'sourceLabel'>): TimelineItem[] {
  return refunds.map((refund) => {
    return {
      key: refund.id,
      title: refundTitles[refund.target](refund, sourceLabel.card ? cardLabel(sourceLabel.card) : t('common.bankCard')),
      note: refundNote(refund),
      state: refund.status === 'succeeded' ? 'done' : 'current',
    }
  })
}

const refundTitles: Record<Refund['target'], (refund: Refund, card: string) => string> = {
  balance: ({ amountFen }) => t('bills.refundToBalance', { amount: formatYuanSign(amountFen) }),
  card: ({ amountFen }, card) => t('bills.refundToCard', { amount: formatYuanSign(amountFen), card }),
  combined({ amountFen, balanceFen }, card) {
    const toBalanceFen = balanceFen ?? 0
    const amounts = { amount: formatYuanSign(amountFen - toBalanceFen), balance: formatYuanSign(toBalanceFen) }
    return t('bills.refundToBoth', { ...amounts, card })
  },
}

function refundNote({ settledAt, settlesBy, createdAt, reason, redirectCode, pointsTaken }: Refund): string {
  const when = settlesBy
    ? t('bills.refundArrivesBy', { time: formatMoment(settlesBy) })
    : formatDateTime(settledAt ?? createdAt)
  const words = [
    when,
    reason,
    redirectCode && t('bills.refundInstead'),
    pointsTaken > 0 && t('bills.refundPoints', { count: pointsTaken }),
  ]
  return words.filter(Boolean).join(' · ')
}
