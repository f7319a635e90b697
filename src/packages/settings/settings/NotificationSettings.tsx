import { View } from '@tarojs/components'
import type { MessageTopic } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ListCard, ListRow } from '@/components/ListCard'
import { Notice } from '@/components/Notice'
import { useStores } from '@/hooks/useStores'
import { failureLine, type PlainTextKey, t } from '@/i18n'
import { SubscriptionsStore } from '@/stores/SubscriptionsStore'

const topics: Record<MessageTopic, PlainTextKey> = {
  payment: 'inbox.topicPayment',
  topup: 'inbox.topicTopUp',
  security: 'inbox.topicSecurity',
}

/** How many notices the host still lets us send, by topic, each with a way to add one. Nothing where it sends none. */
export const NotificationSettings = observer(function NotificationSettings() {
  const subscriptions = useStores().of(SubscriptionsStore)
  const { items, asking } = subscriptions
  useEffect(() => void subscriptions.load(), [subscriptions])
  if (items.length === 0) return null
  const failure = asking.failure?.code === 'HOST_CANCELLED' ? null : asking.failure
  return (
    <>
      <ListCard title={t('inbox.notifyTitle')}>
        {items.map(({ topic, remaining }) => (
          <ListRow
            key={topic}
            icon="bell"
            title={t(topics[topic])}
            note={t('inbox.remaining', { count: remaining })}
            value={t(asking.isBusy ? 'inbox.adding' : 'inbox.add')}
            endIcon="plus"
            onTap={() => void subscriptions.add(topic)}
          />
        ))}
      </ListCard>
      <View className="hint">{t('inbox.notifyNote')}</View>
      {failure && <Notice tone="warn" text={failureLine(failure, 'account')} />}
    </>
  )
})
