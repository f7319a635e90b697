import type { BillKind } from '@wallet/rules'
import { type PlainTextKey, t } from '@/i18n'
import type { BillLine } from './BillRow'

type Status = BillLine['status']

const statusWords: Record<Status, PlainTextKey> = {
  paying: 'bills.statusPaying',
  succeeded: 'bills.statusSucceeded',
  failed: 'bills.statusFailed',
  unknown: 'bills.statusUnknown',
}

/** What a kind has words of its own for: a transfer waits for its payee, and goes back where none accepts it. */
const ownWords: Record<BillKind, Partial<Record<Status, PlainTextKey>>> = {
  payment: {},
  topup: {},
  transfer: { paying: 'bills.statusOffered', failed: 'bills.statusReturned' },
  withdrawal: {},
}

/** What became of a bill, in a word. */
export function billStatus({ kind, status }: Pick<BillLine, 'kind' | 'status'>): string {
  return t(ownWords[kind][status] ?? statusWords[status])
}

/** What has no merchant is called in the language in use. */
export function billTitle({ kind, title, direction }: Pick<BillLine, 'kind' | 'title' | 'direction'>): string {
  const transfer = t(direction === 'out' ? 'bills.transferTo' : 'bills.transferFrom', { person: title })
  return { payment: title, topup: t('bills.kindTopUp'), transfer, withdrawal: t('bills.kindWithdrawal') }[kind]
}
