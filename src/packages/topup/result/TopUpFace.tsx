import type { TopUp } from '@/api/types'
import { BankMark } from '@/components/BankMark'
import { FailureCard } from '@/components/FailureCard'
import { ListCard, ListRow } from '@/components/ListCard'
import { ResultFace } from '@/components/ResultFace'
import { useCopy } from '@/hooks/useCopy'
import { cardLabel, formatMoment, t } from '@/i18n'

/** What the server said about a top-up. */
export function TopUpFace({ topUp }: { topUp: TopUp }) {
  const copy = useCopy()
  const { status, amountFen, failure, settlesBy, card } = topUp
  const untilNote = settlesBy ? t('pay.unknownNote', { time: formatMoment(settlesBy) }) : t('pay.unknownNoteOpen')
  return (
    <>
      {status === 'succeeded' && (
        <ResultFace
          kind="succeeded"
          title={t('topup.succeeded')}
          note={t('topup.succeededNote')}
          amountFen={amountFen}
        />
      )}
      {status === 'paying' && (
        <ResultFace kind="pending" title={t('topup.payingNow')} note={t('pay.payingNote')} amountFen={amountFen} />
      )}
      {status === 'unknown' && (
        <ResultFace kind="unknown" title={t('topup.unknown')} note={untilNote} amountFen={amountFen} />
      )}
      {status === 'failed' && <ResultFace kind="failed" title={t('topup.failed')} />}
      {status === 'failed' && failure && <FailureCard failure={failure} context="topup" onCopyCode={copy} />}
      <ListCard>
        <ListRow mark={<BankMark {...card} />} title={cardLabel(card)} note={t('topup.from')} />
      </ListCard>
    </>
  )
}
