import { observer } from 'mobx-react-lite'
import type { Card } from '@/api/types'
import { CardChooser } from '@/components/CardChooser'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { CardsStore, topUpRefusal } from '@/stores/CardsStore'

interface TopUpCardProps {
  card: Card
  onChoose: (id: string) => void
}

/** The card the money comes from, and the others to choose from. Those that can't are shown with their reason. */
export const TopUpCard = observer(function TopUpCard({ card, onChoose }: TopUpCardProps) {
  const cards = useStores().of(CardsStore)
  return (
    <CardChooser
      card={card}
      cards={cards.sorted}
      refusalOf={topUpRefusal}
      context="topup"
      note={t('topup.fromCard')}
      title={t('topup.chooseCard')}
      onChoose={onChoose}
    />
  )
})
