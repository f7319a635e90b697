import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Card } from '@/api/types'
import { BankMark } from '@/components/BankMark'
import { ListCard, ListRow } from '@/components/ListCard'
import type { PaySource } from '@/components/paySource'
import { Sheet } from '@/components/Sheet'
import { SourcePicker } from '@/components/SourcePicker'
import { useStores } from '@/hooks/useStores'
import { cardLabel, failureText, t } from '@/i18n'
import { CardsStore, topUpRefusal } from '@/stores/CardsStore'

/** The card the money comes from, and the others to choose from. Those that can't are shown with their reason. */
export const TopUpCard = observer(function TopUpCard({
  card,
  onChoose,
}: {
  card: Card
  onChoose: (id: string) => void
}) {
  const cards = useStores().of(CardsStore)
  const [isChoosing, setChoosing] = useState(false)
  const refusal = topUpRefusal(card)
  const choose = ({ card: chosen }: PaySource) => {
    if (chosen) onChoose(chosen.cardId)
    setChoosing(false)
  }
  return (
    <>
      <ListCard>
        <ListRow
          mark={<BankMark {...card} />}
          title={cardLabel(card)}
          note={refusal ? failureText(refusal, 'topup').title : t('topup.fromCard')}
          onTap={() => setChoosing(true)}
          tapLead={t('topup.chooseCard')}
        />
      </ListCard>
      <Sheet title={t('topup.chooseCard')} isOpen={isChoosing} onClose={() => setChoosing(false)}>
        <SourcePicker sources={cards.sorted.map(sourceOf)} selected={sourceOf(card)} onSelect={choose} />
      </Sheet>
    </>
  )
})

function sourceOf(card: Card): PaySource {
  const reason = topUpRefusal(card)
  return { kind: 'card', card: { ...card, cardId: card.id }, availableFen: null, usable: reason === null, reason }
}
