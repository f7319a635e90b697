import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** Money whose fate is not known yet, on top of everything else, with the way to its progress. */
export const OpenAttempts = observer(function OpenAttempts() {
  const { payments, topUps } = useStores()
  const isPaymentOpen = payments.attempt.phase === 'unknown'
  const isTopUpOpen = topUps.attempt.phase === 'unknown'
  if (!isPaymentOpen && !isTopUpOpen) return null
  return (
    <ListCard>
      {isPaymentOpen && (
        <ListRow
          icon="clock"
          title={t('home.payUnknown')}
          note={t('home.seeProgress')}
          onTap={() => go('payResult', {})}
        />
      )}
      {isTopUpOpen && (
        <ListRow
          icon="clock"
          title={t('home.topUpUnknown')}
          note={t('home.seeProgress')}
          onTap={() => go('topUpResult', {})}
        />
      )}
    </ListCard>
  )
})
