import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Bill } from '@/api/types'
import { BillRow } from '@/components/BillRow'
import { ListCard } from '@/components/ListCard'
import { ListEnd } from '@/components/ListEnd'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { TroublesStore } from '../stores/TroublesStore'
import '../texts'

/** What is still open and what failed, each with the way to its cause and its next step. */
function TroublesPage() {
  const store = useStores().of(TroublesStore)
  const { listing, loadingMore, items, open, failed } = store
  const load = () => store.load()
  usePageTitle(t('troubles.title'))
  useSignedIn()
  useDidShow(() => void load())
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void store.loadMore())
  return (
    <Screen>
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={items.length > 0}
        isEmpty={items.length === 0}
        empty={{ icon: 'check', title: t('troubles.emptyTitle'), note: t('troubles.emptyNote') }}
        onRetry={() => void load()}
      >
        <Group title={t('troubles.open')} note={t('troubles.openNote')} bills={open} />
        <Group title={t('troubles.failed')} note={t('troubles.failedNote')} bills={failed} />
        <ListEnd
          loading={loadingMore}
          hasMore={store.hasMore}
          endText={t('troubles.end')}
          onMore={() => void store.loadMore()}
        />
      </StateView>
    </Screen>
  )
}

function Group({ title, note, bills }: { title: string; note: string; bills: readonly Bill[] }) {
  if (bills.length === 0) return null
  return (
    <View className="stack">
      <ListCard title={title}>
        {bills.map((bill) => (
          <BillRow key={bill.id} bill={bill} onTap={() => go('billDetail', { billId: bill.id })} />
        ))}
      </ListCard>
      <View className="hint">{note}</View>
    </View>
  )
}

export default observer(TroublesPage)
