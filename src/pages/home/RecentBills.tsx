import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BillRow } from '@/components/BillRow'
import { ListCard } from '@/components/ListCard'
import { Skeleton } from '@/components/Skeleton'
import { go, switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** The last three bills. */
export const RecentBills = observer(function RecentBills() {
  const { bills, balance, firstSteps } = useStores()
  const { recent, loadingRecent } = bills
  if (recent.length === 0) {
    if (loadingRecent.status === 'loading') return <Skeleton shape="list" />
    if (loadingRecent.status !== 'ready' || firstSteps.next !== null) return null
    return (
      <ListCard title={t('home.recentBills')}>
        <View className="hint panel">{t('home.noBills')}</View>
      </ListCard>
    )
  }
  return (
    <ListCard title={t('home.recentBills')} aside={t('home.allBills')} onTapAside={() => switchTo('bills')}>
      {recent.map((bill) => (
        <BillRow
          key={bill.id}
          bill={bill}
          isHidden={balance.isHidden}
          onTap={() => go('billDetail', { billId: bill.id })}
        />
      ))}
    </ListCard>
  )
})
