import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { formatMoment, formatYuanSign, t } from '@/i18n'

/** Home stays one glance; the next ones come once these are answered. */
const shownMax = 2

/** What others have sent and the user has not accepted yet, the one that goes back first foremost. */
export const WaitingTransfers = observer(function WaitingTransfers() {
  const { balance } = useStores()
  const waiting = balance.waitingTransfers.slice(0, shownMax)
  if (waiting.length === 0) return null
  return (
    <ListCard>
      {waiting.map(({ id, payerName, amountFen, expiresAt }) => (
        <ListRow
          key={id}
          icon="send"
          title={t('home.waitingTransfer', { person: payerName, amount: formatYuanSign(amountFen) })}
          note={t('home.acceptBy', { time: formatMoment(expiresAt) })}
          onTap={() => go('transferDetail', { transferId: id })}
        />
      ))}
    </ListCard>
  )
})
