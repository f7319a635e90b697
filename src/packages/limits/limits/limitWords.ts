import type { CodeKind, LimitName, NextStep } from '@wallet/rules'
import type { Limits } from '@/api/types'
import { formatMoment, type PlainTextKey, t } from '@/i18n'

type Limit = Limits['limits'][number]

export const classNames: Readonly<Record<Limits['accountClass'], PlainTextKey>> = {
  none: 'me.notVerified',
  I: 'me.classI',
  II: 'me.classII',
  III: 'me.classIII',
}

export const codeNames: Readonly<Record<CodeKind, PlainTextKey>> = {
  static: 'limits.static',
  dynamic: 'limits.dynamic',
  presented: 'limits.presented',
}

interface LimitWords {
  readonly title: PlainTextKey
  /** Where it is written. */
  readonly source: PlainTextKey
}

const ofCode = (title: PlainTextKey): LimitWords => ({ title, source: 'limits.sourceCode' })
const ofOurs = (title: PlainTextKey): LimitWords => ({ title, source: 'limits.sourceOwn' })

/** What each cap is called, and where it is written. */
export const limitWords: Readonly<Record<LimitName, LimitWords>> = {
  class_balance: { title: 'limits.class_balance', source: 'limits.sourceClass' },
  static_code_balance: ofCode('limits.static_code'),
  static_code_card: ofCode('limits.static_code'),
  dynamic_code_balance: ofCode('limits.dynamic_code'),
  dynamic_code_card: ofCode('limits.dynamic_code'),
  topup_class: { title: 'limits.topup_class', source: 'limits.sourceOwn' },
  topup_day: ofOurs('limits.topup_day'),
  topup_transaction: ofOurs('limits.topup_transaction'),
  transfer_class: { title: 'limits.transfer_class', source: 'limits.sourceClass' },
  transfer_day: ofOurs('limits.transfer_day'),
  transfer_payee_day: ofOurs('limits.transfer_payee_day'),
  transfer_transaction: ofOurs('limits.transfer_transaction'),
  withdrawal_day: ofOurs('limits.withdrawal_day'),
  withdrawal_transaction: ofOurs('limits.withdrawal_transaction'),
  own_balance_transaction: ofOurs('limits.own_balance_transaction'),
  own_balance_day: ofOurs('limits.own_balance_day'),
  own_balance_month: ofOurs('limits.own_balance_month'),
  own_card_transaction: ofOurs('limits.own_card_transaction'),
  own_card_day: ofOurs('limits.own_card_day'),
  own_card_month: ofOurs('limits.own_card_month'),
}

/** The one step that lifts a cap, in words; others have none that a cap names. */
const liftWords: Partial<Record<NextStep, PlainTextKey>> = {
  raiseLimit: 'limits.liftClass',
  dynamicCode: 'limits.liftDynamic',
  otherSource: 'limits.liftOther',
  wait: 'limits.liftWait',
  correct: 'limits.liftSplit',
}

export function liftOf({ lift }: Limit): string {
  const words = liftWords[lift]
  return words === undefined ? '' : t(words)
}

/** When it counts afresh. */
export function resetOf({ window, resetsAt }: Limit): string {
  if (resetsAt !== null) return t('limits.resets', { time: formatMoment(resetsAt) })
  return t(window === 'transaction' ? 'limits.eachTime' : 'limits.neverResets')
}
