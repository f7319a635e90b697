import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Collection } from '@/api/types'
import { AmountText } from '@/components/AmountText'
import { FailureWays } from '@/components/FailureWays'
import { ListCard, ListRow } from '@/components/ListCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { isPinProblem } from '@/components/pinProblems'
import { go } from '@/hooks/navigation'
import { useFirstStep } from '@/hooks/useFirstStep'
import { useStores } from '@/hooks/useStores'
import { failureLine, formatMoment, formatYuanSign, t } from '@/i18n'
import { AnswerSheet } from '../AnswerSheet'
import { PersonMark } from '../PersonMark'
import { CollectionsStore } from '../stores/CollectionsStore'
import { shareWords } from './collectionWords'
import { SharePaying } from './SharePaying'

/** Who asks, how much and what for, and how the user's share stands. */
export const PayerView = observer(function PayerView({ collection }: { collection: Collection }) {
  const { transfers } = useStores()
  const { answering, refusal, isConfirming } = useStores().of(CollectionsStore)
  const { attempt } = transfers
  const { askerName, note, share, freeFen, expiresAt, state } = collection
  const amountFen = share?.amountFen ?? freeFen
  const transferId = share?.transferId ?? null
  const refused =
    attempt.phase === 'refused' && attempt.failure && !isPinProblem(attempt.failure) ? attempt.failure : null
  const failure = refused ?? answering.failure ?? (isConfirming ? null : refusal)
  return (
    <>
      <View className="stack center-text">
        <View className="hint">{t(share ? 'collection.asks' : 'collection.asksAnybody', { person: askerName })}</View>
        {amountFen !== null && <AmountText amountFen={amountFen} size="large" />}
        {state === 'open' && <View className="hint">{t('collection.until', { time: formatMoment(expiresAt) })}</View>}
      </View>
      {failure && <FailureWays failure={failure} context="transfer" />}
      <ListCard>
        <ListRow mark={<PersonMark name={askerName} />} title={askerName} note={t('transfer.to')} />
        {note && <ListRow title={t('collection.note')} value={note} />}
        {share && <ListRow title={t('collection.state')} value={t(shareWords[share.state])} />}
        {transferId !== null && (
          <ListRow title={t('collection.receipt')} onTap={() => go('transferDetail', { transferId })} />
        )}
      </ListCard>
    </>
  )
})

/** Pay, or do not; nothing once it has ended. */
export const PayerActions = observer(function PayerActions({
  collection,
  card,
}: {
  collection: Collection
  card: string
}) {
  const { firstSteps, transfers } = useStores()
  const collections = useStores().of(CollectionsStore)
  const [isAsking, setAsking] = useState(false)
  const openStep = useFirstStep()
  const { share, freeFen, state } = collection
  const amountFen = share?.amountFen ?? freeFen
  const isPayable = share ? share.state === 'open' : state === 'open' && card !== ''
  if (!isPayable) return null
  if (amountFen === null)
    return <PrimaryButton label={t('collection.title')} whyNot={t('collection.full')} onTap={() => undefined} />
  const pay = () => {
    transfers.attempt.clear()
    if (firstSteps.next === 'identity' || firstSteps.next === 'pin') openStep(firstSteps.next)
    else void collections.ask(card)
  }
  const { refusal, isConfirming, answering, quoting } = collections
  return (
    <>
      <PrimaryButton
        label={t('collection.pay', { amount: formatYuanSign(amountFen) })}
        busyLabel={t('collection.checking')}
        isBusy={(answering.isBusy || quoting.isBusy) && !isConfirming && !isAsking}
        whyNot={isConfirming || refusal === null ? null : failureLine(refusal, 'transfer')}
        onTap={pay}
      />
      {share && <PrimaryButton kind="text" label={t('collection.decline')} onTap={() => setAsking(true)} />}
      <SharePaying />
      <AnswerSheet
        isOpen={isAsking}
        isBusy={answering.isBusy}
        words={{
          question: t('collection.declineQuestion'),
          note: t('collection.declineNote'),
          yes: t('collection.decline'),
          busy: t('collection.declining'),
        }}
        onYes={() => collections.answer('decline')}
        onClose={() => setAsking(false)}
      />
    </>
  )
})
