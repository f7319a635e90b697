import type { AnyErrorCode, MoneyMoved } from '@wallet/rules'
import { contexts as contextsEn } from './en/contexts'
import type { ErrorText } from './errorText'
import type { Language } from './language'
import { contexts as contextsZh } from './zh/contexts'

/**
 * What somebody was doing when it failed. The same code is told in other words while a card is bound than while it pays;
 * a context without its words does not compile.
 */
export type FailureContext =
  | 'pay'
  | 'topup'
  | 'transfer'
  | 'withdraw'
  | 'bind'
  | 'cards'
  | 'identity'
  | 'pin'
  | 'signIn'
  | 'account'
  /** Looking at something: a list, a receipt, what a link led to. */
  | 'open'

/** The parts of an error text that differ by context; slots of its templates. */
export interface ContextWords {
  /** What to do when what was sent makes no sense. */
  readonly recheck: string
  /** With what else it may work. Null where nothing else is asked for. */
  readonly instead: string | null
  /** Null where no money can move, so that nobody is told that theirs is safe. */
  readonly money: (Readonly<Record<MoneyMoved, string>> & { readonly whileUnknown: string }) | null
  /** Codes that are told otherwise here than everywhere else. */
  readonly errors?: Partial<Record<AnyErrorCode, ErrorText>>
}

export type ContextTexts = Readonly<Record<FailureContext, ContextWords>>

export const contextTexts: Readonly<Record<Language, ContextTexts>> = { zh: contextsZh, en: contextsEn }
