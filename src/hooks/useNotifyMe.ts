import type { MessageTopic } from '@wallet/rules'
import { useEffect } from 'react'
import { SubscriptionsStore } from '@/stores/SubscriptionsStore'
import { useStores } from './useStores'

interface NotifyMe {
  /** The host may be asked for leave to send the result next time. */
  isOffered: boolean
  isBusy: boolean
  ask: () => void
}

/** Offers notices about the topic at hand, once: what was refused before is not offered again. */
export function useNotifyMe(topic: MessageTopic): NotifyMe {
  const subscriptions = useStores().of(SubscriptionsStore)
  const { askable, asking } = subscriptions
  useEffect(() => void subscriptions.load(), [subscriptions])
  return {
    isOffered: askable.some((subscription) => subscription.topic === topic),
    isBusy: asking.isBusy,
    ask: () => void subscriptions.askFor(topic),
  }
}
