import { useEffect } from 'react'
import type { TopUp } from '@/api/types'
import type { MoneyAttempt } from '@/stores/MoneyAttempt'
import type { Operation } from '@/stores/Operation'
import { useRefreshWhile } from './useRefreshWhile'

/** What the server says of anything that moves money. */
export type MoneyOutcome = Pick<TopUp, 'id' | 'status' | 'amountFen' | 'failure' | 'createdAt' | 'settlesBy'>

/** An attempt as its sheet and its result see it. */
export type ShownAttempt = Pick<
  MoneyAttempt<{ readonly amountFen: number }, MoneyOutcome>,
  'phase' | 'order' | 'result' | 'failure' | 'sent' | 'isBusy'
>

/** A store of things that move money: the attempt under way, and one that was opened by its id. */
interface MoneyStore<Result extends MoneyOutcome> {
  readonly attempt: ShownAttempt & { readonly result: Result | null; follow(): Promise<void> }
  readonly opened: Result | null
  readonly opening: Operation
  load(id: string): Promise<boolean>
}

export interface MoneyView<Result extends MoneyOutcome = MoneyOutcome> {
  readonly attempt: ShownAttempt
  readonly opening: Operation
  /** Null until the server has said something of it. */
  readonly result: Result | null
  /** The result is about something the server knows, and not about an answer that never came. */
  readonly isKnown: boolean
  /** It was sent from this phone just now. */
  readonly isJustSent: boolean
  readonly load: () => void
}

/**
 * What the page of a result is about: with an id one that the server knows, the one just sent among them; without one
 * what was sent and is not answered yet, also in the last run of the app. As long as it is open it is asked about; once
 * the server has given it an id, `onKnown` opens its own page.
 */
export function useMoneyResult<Result extends MoneyOutcome>(
  store: MoneyStore<Result>,
  id: string | undefined,
  onKnown: (id: string) => void,
): MoneyView<Result> {
  const { attempt, opened, opening } = store
  const { phase } = attempt
  const latest = attempt.result
  const isKnown = id !== undefined
  const sent = isKnown && latest?.id === id ? latest : null
  const result = sent ?? (isKnown && opened?.id === id ? opened : null)
  const isJustSent = sent !== null
  const load = () => {
    if (isKnown) void store.load(id)
  }
  useEffect(() => {
    if (id !== undefined && !isJustSent) void store.load(id)
  }, [store, id, isJustSent])
  const isFollowed = phase === 'unknown' && (isJustSent || !isKnown)
  useEffect(() => {
    if (isFollowed) void attempt.follow()
  }, [attempt, isFollowed])
  const foundId = isKnown ? undefined : latest?.id
  useEffect(() => {
    if (foundId !== undefined) onKnown(foundId)
  }, [foundId, onKnown])
  useRefreshWhile(isOpen(result) && !isJustSent, load)
  return { attempt, opening, result, isKnown, isJustSent, load }
}

function isOpen(result: MoneyOutcome | null): boolean {
  return result?.status === 'paying' || result?.status === 'unknown'
}
