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

/** The stores by which money moves, and where what they have lost is followed. */
type Mover = 'payments' | 'topUps' | 'transfers' | 'withdrawals'

const lostAttempts: Record<Mover, { title: PlainTextKey; open: () => void }> = {
  payments: { title: 'home.payUnknown', open: () => go('payResult', {}) },
  topUps: { title: 'home.topUpUnknown', open: () => go('topUpResult', {}) },
  transfers: { title: 'home.transferUnknown', open: () => go('transferResult', {}) },
  withdrawals: { title: 'home.withdrawalUnknown', open: () => go('withdrawalResult', {}) },
}

const movers = Object.keys(lostAttempts) as Mover[]

/** Money whose fate is not known yet, above everything else, with the way to its progress. */
export const OpenAttempts = observer(function OpenAttempts() {
  const stores = useStores()
  // The server knows these; the attempts are those whose answer never reached this phone.
  const openBills = stores.bills.openRecent
  const lost = movers.filter((mover) => stores[mover].attempt.isLost)
  if (openBills.length === 0 && lost.length === 0) return null
  return (
    <ListCard title={t('home.openTitle')}>
      {lost.map((mover) => (
        <ListRow
          key={mover}
          icon="clock"
          title={t(lostAttempts[mover].title)}
          note={t('home.seeProgress')}
          onTap={lostAttempts[mover].open}
        />
      ))}
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
