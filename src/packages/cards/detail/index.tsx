import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BankCard } from '@/components/BankCard'
import { ListCard, ListRow } from '@/components/ListCard'
import { PinSheet } from '@/components/PinSheet'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { goBack, useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { usePinEntry } from '@/hooks/usePinEntry'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { cardLabel, cardTypeLabel, formatDateTime, t } from '@/i18n'
import { CardsStore } from '@/stores/CardsStore'
import { DefaultCard } from './DefaultCard'
import '../texts'

/** One card: what it is good for, making it the default, and letting it go. */
export default observer(function CardDetailPage() {
  const { cardId = '' } = useParams('cardDetail')
  const cards = useStores().of(CardsStore)
  const { listing } = cards
  const card = cards.find(cardId)
  usePageTitle(t('cards.detailTitle'))
  useSignedIn()
  useDidShow(() => void cards.load())

  return (
    <Screen>
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={card !== null}
        isEmpty={card === null}
        empty={{ icon: 'card', title: t('cards.gone'), action: { label: t('common.back'), onTap: goBack } }}
        skeleton="cards"
        onRetry={() => void cards.load()}
      >
        {card && <CardDetail card={card} />}
      </StateView>
    </Screen>
  )
})

const CardDetail = observer(({ card }: { card: CardsStore['items'][number] }) => {
  const cards = useStores().of(CardsStore)
  const { unbinding } = cards
  const [isAsking, setAsking] = useState(false)
  const keys = usePinEntry(isAsking)

  const unbind = async (pin: string) => {
    if (await cards.unbind(card.id, pin)) goBack()
  }
  const ask = (isOpen: boolean) => {
    unbinding.reset()
    setAsking(isOpen)
  }

  return (
    <>
      <BankCard card={card} {...(card.isDefault ? { badge: t('cards.isDefault') } : {})} />
      <ListCard>
        <ListRow title={t('cards.kind')} value={cardTypeLabel(card.cardType)} />
        <ListRow
          title={t('cards.uses')}
          value={t(card.cardType === 'debit' ? 'cards.usesDebit' : 'cards.usesCredit')}
        />
        <ListRow title={t('cards.phoneOfCard')} value={card.phoneMasked} />
        <ListRow title={t('cards.boundAt')} value={formatDateTime(card.boundAt)} />
      </ListCard>
      <DefaultCard card={card} />
      <PrimaryButton kind="text" label={t('cards.unbind')} onTap={() => ask(true)} />
      <PinSheet
        context="cards"
        isOpen={isAsking}
        note={t('cards.unbindNote')}
        failure={unbinding.failure}
        isBusy={unbinding.isBusy}
        busyLabel={t('cards.unbinding')}
        onComplete={unbind}
        onClose={() => ask(false)}
        {...keys}
      >
        {t('cards.unbindQuestion', { card: cardLabel(card) })}
      </PinSheet>
    </>
  )
})
