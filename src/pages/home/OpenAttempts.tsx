import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'

/** Money whose fate is not known yet, above everything else, with the way to its progress. */
export const OpenAttempts = observer(function OpenAttempts() {
  const { payments, topUps, bills } = useStores()
  // The server knows these; the attempts are those whose answer never reached this phone.
  const openBills = bills.openRecent
  const isPaymentLost = payments.attempt.isLost
  const isTopUpLost = topUps.attempt.isLost
  if (openBills.length === 0 && !isPaymentLost && !isTopUpLost) return null
  return (
    <ListCard title={t('home.openTitle')}>
      {isPaymentLost && (
        <ListRow
          icon="clock"
          title={t('home.payUnknown')}
          note={t('home.seeProgress')}
          onTap={() => go('payResult', {})}
        />
      )}
      {isTopUpLost && (
        <ListRow
          icon="clock"
          title={t('home.topUpUnknown')}
          note={t('home.seeProgress')}
          onTap={() => go('topUpResult', {})}
        />
      )}
      {openBills.map(({ id, kind, title, amountFen }) => (
        <ListRow
          key={id}
          icon="clock"
          title={
            kind === 'topup'
              ? t('home.openTopUp', { amount: formatYuanSign(amountFen) })
              : t('home.openPayment', { title, amount: formatYuanSign(amountFen) })
          }
          note={t(kind === 'topup' ? 'home.doNotRepeatTopUp' : 'home.doNotRepeatPayment')}
          onTap={() => go('billDetail', { billId: id })}
        />
      ))}
    </ListCard>
  )
})
