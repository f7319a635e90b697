import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ListCard } from '@/components/ListCard'
import { ListEnd } from '@/components/ListEnd'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { formatDay, t } from '@/i18n'
import { InboxStore } from '../stores/InboxStore'
import { MessageRow } from './MessageRow'

/** What the wallet has told this user, under its days. What was new keeps its mark while the page is open. */
function InboxPage() {
  const inbox = useStores().of(InboxStore)
  const { listing, loadingMore, items } = inbox
  const load = () => inbox.load()
  usePageTitle(t('inbox.title'))
  useSignedIn()
  useDidShow(() => void load())
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void inbox.loadMore())
  return (
    <Screen>
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={items.length > 0}
        isEmpty={items.length === 0}
        empty={{ icon: 'bell', title: t('inbox.emptyTitle'), note: t('inbox.emptyNote') }}
        onRetry={() => void load()}
      >
        {inbox.byDay.map(({ day, items: messages }) => (
          <View key={day}>
            <ListCard title={formatDay(messages[0]?.createdAt ?? day)}>
              {messages.map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </ListCard>
          </View>
        ))}
        <ListEnd
          loading={loadingMore}
          hasMore={inbox.hasMore}
          endText={t('inbox.end')}
          onMore={() => void inbox.loadMore()}
        />
      </StateView>
    </Screen>
  )
}

export default observer(InboxPage)
