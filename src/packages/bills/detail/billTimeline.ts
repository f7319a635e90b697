import type { BillDetail } from '@/api/types'
import type { TimelineItem } from '@/components/Timeline'
import { formatDateTime, formatMoment, type PlainTextKey, t } from '@/i18n'

type Status = BillDetail['status']
type Step = BillDetail['timeline'][number]['status']

const statusWords: Record<Status, PlainTextKey> = {
  paying: 'bills.statusPaying',
  succeeded: 'bills.statusSucceeded',
  failed: 'bills.statusFailed',
  unknown: 'bills.statusUnknown',
}

export function statusLabel(status: Status): string {
  return t(statusWords[status])
}

/** A top-up has no merchant; its name follows the language. */
export function billTitle({ kind, title }: Pick<BillDetail, 'kind' | 'title'>): string {
  return { payment: title, topup: t('bills.kindTopUp') }[kind]
}

/** The steps of a bill in order, and while it is open the moment by which the result is known. */
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
  const title = t('bills.timelineSettlesBy', { time: formatMoment(settlesBy) })
  return [...steps, { key: 'settles', title, state: 'current' }]
}

const arrivedWords: Record<BillDetail['kind'], PlainTextKey> = {
  payment: 'bills.timelinePaid',
  topup: 'bills.timelineToppedUp',
}

function stepLabel(step: Step, kind: BillDetail['kind']): string {
  const words: Record<Step, PlainTextKey> = {
    created: 'bills.timelineCreated',
    paying: 'bills.timelinePaying',
    succeeded: arrivedWords[kind],
    failed: 'bills.timelineFailed',
    unknown: 'bills.timelineUnknown',
  }
  return t(words[step])
}
