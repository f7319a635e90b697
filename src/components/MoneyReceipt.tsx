import { observer } from 'mobx-react-lite'
import type { MoneyOutcome, MoneyView, ShownAttempt } from '@/hooks/useMoneyResult'
import { type Failure, type FailureContext, formatDateTime, formatMoment, isOver, t } from '@/i18n'
import { CopyRow } from './CopyRow'
import { FailureCard } from './FailureCard'
import { ListCard, ListRow, type ListRowProps } from './ListCard'
import { ResultFace, type ResultKind } from './ResultFace'

type Status = MoneyOutcome['status']

/** What a person reads first, for each way it may have gone. */
export type MoneyWords = Readonly<Record<Status, { readonly title: string; readonly note?: string }>>

interface MoneyReceiptProps {
  money: Pick<MoneyView, 'attempt' | 'result'>
  context: FailureContext
  words: MoneyWords
  /** Who gets it, and from where. */
  facts: readonly ListRowProps[]
}

/** How it went, how much it was about, when it was asked for, who it is about, and the number to quote when asking. */
export const MoneyReceipt = observer(function MoneyReceipt({ money, context, words, facts }: MoneyReceiptProps) {
  const { attempt, result } = money
  const shown = result ? shownOf(result) : shownOfSent(attempt)
  const { status, failure, amountFen, askedAt, number } = shown
  const { title, note = waitingNote(shown) } = words[status]
  return (
    <>
      <ResultFace
        kind={kinds[status]}
        title={title}
        {...(note === undefined ? {} : { note })}
        {...(amountFen === null ? {} : { amountFen })}
      />
      {failure && <FailureCard failure={failure} context={context} />}
      <ListCard>
        {facts.map((fact) => (
          <ListRow key={fact.title} {...fact} />
        ))}
        {askedAt !== null && <ListRow title={t('common.time')} value={formatDateTime(askedAt)} />}
        {number !== null && <CopyRow title={t(result ? 'common.billNo' : 'common.requestNo')} text={number} />}
      </ListCard>
    </>
  )
})

/** What is shown of it, whether the server has a bill of it or it was sent and not answered. */
interface Shown extends Pick<MoneyOutcome, 'status' | 'settlesBy'> {
  readonly failure: Failure | null
  readonly amountFen: number | null
  readonly askedAt: string | number | null
  readonly number: string | null
}

function shownOf(result: MoneyOutcome): Shown {
  return { ...result, askedAt: result.createdAt, number: result.id }
}

function shownOfSent({ phase, order, failure, sent }: ShownAttempt): Shown {
  const isRefused = phase === 'refused'
  return {
    status: isRefused ? 'failed' : 'unknown',
    failure: isRefused ? failure : null,
    settlesBy: null,
    amountFen: order?.amountFen ?? null,
    askedAt: sent?.sentAtMs ?? null,
    number: sent?.key ?? null,
  }
}

const kinds: Record<Status, ResultKind> = {
  succeeded: 'succeeded',
  paying: 'pending',
  unknown: 'unknown',
  failed: 'failed',
}

/** By when it is known, as far as anybody can say; or that it is later than that. */
function waitingNote({ status, settlesBy }: Shown): string | undefined {
  const isOpen = status === 'paying' || status === 'unknown'
  if (isOpen && settlesBy && isOver(settlesBy)) return t('pay.lateNote', { time: formatMoment(settlesBy) })
  if (status === 'paying') return t('pay.payingNote')
  if (status !== 'unknown') return undefined
  return settlesBy ? t('pay.unknownNote', { time: formatMoment(settlesBy) }) : t('pay.unknownNoteOpen')
}
