import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Collection, CollectionShare } from '@/api/types'
import { AmountText } from '@/components/AmountText'
import { FailureCard } from '@/components/FailureCard'
import { ListCard, ListRow } from '@/components/ListCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Progress } from '@/components/Progress'
import { ShareButton } from '@/components/ShareButton'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { formatMoment, formatYuanSign, t } from '@/i18n'
import { AnswerSheet } from '../AnswerSheet'
import { PersonMark } from '../PersonMark'
import { CollectionsStore } from '../stores/CollectionsStore'
import { collectionWords, shareWords } from './collectionWords'

/** Who has paid, who has not, and how much is together. */
export const AskerView = observer(function AskerView({ collection }: { collection: Collection }) {
  const { answering } = useStores().of(CollectionsStore)
  const { totalFen, ownFen, note, shares, paidCount, shareCount, expiresAt, state } = collection
  return (
    <>
      <View className="stack center-text">
        <View className="hint">{note ?? t('collection.asked')}</View>
        <AmountText amountFen={totalFen} size="large" />
        <Progress done={paidCount} total={shareCount} label={collectionWords(collection)} />
        <View className="hint">{collectionWords(collection)}</View>
        {state === 'open' && <View className="hint">{t('collection.until', { time: formatMoment(expiresAt) })}</View>}
      </View>
      {answering.failure && <FailureCard failure={answering.failure} context="transfer" />}
      <ListCard>
        {shares.map((share) => (
          <ShareRow key={share.id} share={share} />
        ))}
        {ownFen > 0 && <ListRow icon="user" title={t('collection.own')} value={formatYuanSign(ownFen)} />}
      </ListCard>
    </>
  )
})

function ShareRow({ share }: { share: CollectionShare }) {
  const { payerName, amountFen, state, transferId } = share
  return (
    <ListRow
      {...(payerName === null ? { icon: 'user' } : { mark: <PersonMark name={payerName} /> })}
      title={payerName ?? t('collection.free')}
      note={t(shareWords[state])}
      value={formatYuanSign(amountFen)}
      {...(transferId === null ? {} : { onTap: () => go('transferDetail', { transferId }) })}
    />
  )
}

interface AskerActionsProps {
  collection: Collection
  onCopyLink: (() => void) | null
}

/** What its asker can do with it now; nothing once it has ended. */
export const AskerActions = observer(function AskerActions({ collection, onCopyLink }: AskerActionsProps) {
  const collections = useStores().of(CollectionsStore)
  const [isAsking, setAsking] = useState(false)
  const { state, freeFen, remindableAt, shares } = collection
  if (state !== 'open') return null
  const hasNamed = shares.some((share) => share.state === 'open' && share.payerName !== null)
  return (
    <>
      {freeFen !== null && <ShareButton kind="primary" onCopyLink={onCopyLink} />}
      {hasNamed && (
        <PrimaryButton
          kind="secondary"
          label={t('collection.remind')}
          busyLabel={t('collection.reminding')}
          isBusy={collections.answering.isBusy && !isAsking}
          whyNot={
            collections.isTooEarlyToRemind ? t('collection.remindLater', { time: formatMoment(remindableAt) }) : null
          }
          onTap={() => void collections.answer('remind')}
        />
      )}
      <PrimaryButton kind="text" label={t('collection.close')} onTap={() => setAsking(true)} />
      <AnswerSheet
        isOpen={isAsking}
        isBusy={collections.answering.isBusy}
        words={{
          question: t('collection.closeQuestion'),
          note: t('collection.closeNote'),
          yes: t('collection.close'),
          busy: t('collection.closing'),
        }}
        onYes={() => collections.answer('close')}
        onClose={() => setAsking(false)}
      />
    </>
  )
})
