import { useDidShow } from '@tarojs/taro'
import { cardLimits } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { BankCard } from '@/components/BankCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { type TextKey, t } from '@/i18n'
import { CardsStore } from '@/stores/CardsStore'
import '../texts'

type Card = CardsStore['items'][number]

const problems: Record<Exclude<Card['status'], 'active'>, TextKey> = {
  expired: 'cards.isExpired',
  lost: 'cards.isLost',
  restricted: 'cards.isRestricted',
}

/** What the card's corner says: first what is wrong with it, then whether it is the default. */
function badgeOf(card: Card): { badge?: string } {
  if (card.status !== 'active') return { badge: t(problems[card.status] as 'cards.isExpired') }
  return card.isDefault ? { badge: t('cards.isDefault') } : {}
}

/** The bound cards, the default one first. */
export default observer(function CardsPage() {
  const cards = useStores().of(CardsStore)
  const { listing, sorted } = cards
  usePageTitle(t('cards.title'))
  useSignedIn()
  useDidShow(() => void cards.load())

  const isEmpty = sorted.length === 0
  const isFull = sorted.length >= cardLimits.maxCards
  const limit = isFull ? t('cards.limitReached', { count: cardLimits.maxCards }) : null
  const addButton = <PrimaryButton label={t('cards.add')} whyNot={limit} onTap={() => go('cardBind')} />
  return (
    <Screen {...(isEmpty ? {} : { footer: addButton })}>
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={!isEmpty}
        isEmpty={isEmpty}
        empty={{
          icon: 'card',
          title: t('cards.emptyTitle'),
          note: t('cards.emptyNote'),
          action: { label: t('cards.add'), onTap: () => go('cardBind') },
        }}
        skeleton="cards"
        onRetry={() => void cards.load()}
      >
        {limit && <Notice text={limit} />}
        {sorted.map((card) => (
          <BankCard key={card.id} card={card} {...badgeOf(card)} onTap={() => go('cardDetail', { cardId: card.id })} />
        ))}
      </StateView>
    </Screen>
  )
})
