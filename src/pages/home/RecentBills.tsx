import { observer } from 'mobx-react-lite'
import { BillRow } from '@/components/BillRow'
import { ListCard } from '@/components/ListCard'
import { Skeleton } from '@/components/Skeleton'
import { go, switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** The last three bills; nothing while there are none, because the first steps stand there then. */
export const RecentBills = observer(function RecentBills() {
  const { bills, balance } = useStores()
  const { recent, loadingRecent } = bills
  if (recent.length === 0) return loadingRecent.status === 'loading' ? <Skeleton shape="list" /> : null
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
