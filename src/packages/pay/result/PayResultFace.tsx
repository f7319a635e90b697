import { observer } from 'mobx-react-lite'
import type { Payment } from '@/api/types'
import { FailureCard } from '@/components/FailureCard'
import { ListCard, ListRow } from '@/components/ListCard'
import { MerchantMark } from '@/components/MerchantMark'
import { Notice } from '@/components/Notice'
import { ResultFace } from '@/components/ResultFace'
import { useCopy } from '@/hooks/useCopy'
import { useStores } from '@/hooks/useStores'
import { formatMoment, sourceLabel, t } from '@/i18n'

/** What the server said about a payment. */
export function PaymentFace({ payment, isRepeat = false }: { payment: Payment; isRepeat?: boolean }) {
  const copy = useCopy()
  const { status, amountFen, failure } = payment
  return (
    <>
      {isRepeat && status === 'succeeded' && <Notice tone="success" text={t('pay.alreadyPaid')} />}
      {status === 'succeeded' && <ResultFace kind="succeeded" title={t('pay.succeeded')} amountFen={amountFen} />}
      {status === 'failed' && <ResultFace kind="failed" title={t('pay.failed')} />}
      {(status === 'paying' || status === 'unknown') && <OpenFace payment={payment} />}
      {status === 'failed' && failure && <FailureCard failure={failure} context="pay" onCopyCode={copy} />}
      <PaymentRows payment={payment} />
    </>
  )
}

/** A payment the server has no receipt of: why it was refused, or that nothing is known yet. */
export const AttemptFace = observer(function AttemptFace() {
  const { attempt } = useStores().payments
  const copy = useCopy()
  const { phase, failure, order } = attempt
  if (phase === 'refused' && failure) {
    return (
      <>
        <ResultFace kind="failed" title={t('pay.failed')} />
        <FailureCard failure={failure} context="pay" onCopyCode={copy} />
      </>
    )
  }
  return (
    <ResultFace
      kind="unknown"
      title={t('pay.unknown')}
      note={t('pay.unknownNoteOpen')}
      {...(order ? { amountFen: order.amountFen } : {})}
    />
  )
})

function OpenFace({ payment }: { payment: Payment }) {
  const { status, amountFen, settlesBy } = payment
  if (status === 'paying') {
    return <ResultFace kind="pending" title={t('pay.payingNow')} note={t('pay.payingNote')} amountFen={amountFen} />
  }
  const note = settlesBy ? t('pay.unknownNote', { time: formatMoment(settlesBy) }) : t('pay.unknownNoteOpen')
  return <ResultFace kind="unknown" title={t('pay.unknown')} note={note} amountFen={amountFen} />
}

function PaymentRows({ payment }: { payment: Payment }) {
  const { merchant, subject, source, pointsEarned, status } = payment
  return (
    <ListCard>
      <ListRow mark={<MerchantMark name={merchant.name} />} title={merchant.name} note={subject ?? merchant.category} />
      <ListRow title={t('pay.source')} value={sourceLabel(source)} />
      {status === 'succeeded' && pointsEarned > 0 && (
        <ListRow title={t('bills.points')} value={t('pay.pointsCount', { count: pointsEarned })} valueTone="gold" />
      )}
    </ListCard>
  )
}
