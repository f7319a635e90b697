import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { BillRow } from '@/components/BillRow'
import { ListCard } from '@/components/ListCard'
import { ListEnd } from '@/components/ListEnd'
import { MonthHeader } from '@/components/MonthHeader'
import { Screen } from '@/components/Screen'
import { SignInFace } from '@/components/SignInFace'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { MonthPicker } from './MonthPicker'

/** Everything that touched the user's money, under its months. */
function BillsPage() {
  const { session, bills, balance } = useStores()
  const { listing, loadingMore, month } = bills
  usePageTitle(t('bills.title'), { isTab: true })
  useDidShow(() => {
    if (session.isSignedIn) void bills.load()
  })
  usePullDownRefresh(() => void bills.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void bills.loadMore())

  if (!session.isSignedIn)
    return <Screen>{<SignInFace note={t('me.guestNote')} onSignIn={() => go('signIn')} />}</Screen>
  return (
    <Screen>
      {(bills.items.length > 0 || month !== null) && <MonthPicker />}
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={bills.items.length > 0}
        isEmpty={bills.isEmpty}
        empty={{
          icon: 'bill',
          title: month === null ? t('bills.emptyTitle') : t('bills.emptyMonthTitle'),
          note: t('bills.emptyNote'),
        }}
        onRetry={() => void bills.load()}
      >
        {bills.byMonth.map(({ summary, items }) => (
          <View key={summary.month}>
            <MonthHeader {...summary} isHidden={balance.isHidden} />
            <ListCard>
              {items.map((bill) => (
                <BillRow
                  key={bill.id}
                  bill={bill}
                  isHidden={balance.isHidden}
                  onTap={() => go('billDetail', { billId: bill.id })}
                />
              ))}
            </ListCard>
          </View>
        ))}
        <ListEnd
          loading={loadingMore}
          hasMore={bills.hasMore}
          endText={t('bills.end')}
          onMore={() => void bills.loadMore()}
        />
      </StateView>
    </Screen>
  )
}

export default observer(BillsPage)
