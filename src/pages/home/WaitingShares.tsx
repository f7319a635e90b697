import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { formatMoment, formatYuanSign, t } from '@/i18n'

/** Home stays one glance; the next ones come once these are answered. */
const shownMax = 2

/** What others ask the user for, the one that is over first foremost. */
export const WaitingShares = observer(function WaitingShares() {
  const { balance } = useStores()
  const waiting = balance.waitingShares.slice(0, shownMax)
  if (waiting.length === 0) return null
  return (
    <ListCard>
      {waiting.map(({ collectionId, askerName, amountFen, expiresAt }) => (
        <ListRow
          key={collectionId}
          icon="send"
          title={t('home.waitingShare', { person: askerName, amount: formatYuanSign(amountFen) })}
          note={t('home.payBy', { time: formatMoment(expiresAt) })}
          onTap={() => go('collection', { collectionId })}
        />
      ))}
    </ListCard>
  )
})
