import { observer } from 'mobx-react-lite'
import { BillRow } from '@/components/BillRow'
import { ListCard } from '@/components/ListCard'
import { Skeleton } from '@/components/Skeleton'
import { FailedFace } from '@/components/StateView'
import { go, switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** The last three bills; nothing while there are none, because the first steps stand there then. */
export const RecentBills = observer(function RecentBills() {
  const { bills, balance } = useStores()
  const { recent, loadingRecent } = bills
  const { status, failure } = loadingRecent
  if (recent.length === 0 && failure) return <FailedFace failure={failure} onRetry={() => void bills.loadRecent()} />
  if (recent.length === 0) return status === 'loading' ? <Skeleton shape="list" /> : null
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
