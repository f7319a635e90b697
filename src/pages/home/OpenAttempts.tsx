import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, type PlainTextKey, t } from '@/i18n'
import type { OpenBill } from '@/stores/BillsStore'

const openTitles: Record<OpenBill['kind'], (title: string, amount: string) => string> = {
  payment: (title, amount) => t('home.openPayment', { title, amount }),
  topup: (_title, amount) => t('home.openTopUp', { amount }),
  withdrawal: (_title, amount) => t('home.openWithdrawal', { amount }),
}

const warnings: Record<OpenBill['kind'], PlainTextKey> = {
  payment: 'home.doNotRepeatPayment',
  topup: 'home.doNotRepeatTopUp',
  withdrawal: 'home.doNotRepeatWithdrawal',
}

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
          title={openTitles[kind](title, formatYuanSign(amountFen))}
          note={t(warnings[kind])}
          onTap={() => go('billDetail', { billId: id })}
        />
      ))}
    </ListCard>
  )
})
