import { useState } from 'react'
import type { Failure, FailureContext } from '@/i18n'
import { cardLabel, failureText } from '@/i18n'
import { BankMark } from './BankMark'
import { ListCard, ListRow } from './ListCard'
import type { PaySource } from './paySource'
import { Sheet } from './Sheet'
import { SourcePicker } from './SourcePicker'

interface BoundCard {
  readonly id: string
  readonly bankCode: string
  readonly bankName: string
  readonly cardType: 'debit' | 'credit'
  readonly lastFour: string
}

interface CardChooserProps<Card extends BoundCard> {
  card: Card
  /** All of them: those that can't are shown with their reason. */
  cards: readonly Card[]
  refusalOf: (card: Card) => Failure | null
  context: FailureContext
  /** What the card is for. */
  note: string
  title: string
  onChoose: (cardId: string) => void
}

/** The card that money comes from or goes to, and the others to choose from. */
export function CardChooser<Card extends BoundCard>(props: CardChooserProps<Card>) {
  const { card, cards, refusalOf, context, note, title, onChoose } = props
  const [isChoosing, setChoosing] = useState(false)
  const refusal = refusalOf(card)
  const sourceOf = (one: Card): PaySource => {
    const reason = refusalOf(one)
    return { kind: 'card', card: { ...one, cardId: one.id }, availableFen: null, usable: reason === null, reason }
  }
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
          note={refusal ? failureText(refusal, context).title : note}
          onTap={() => setChoosing(true)}
          tapLead={title}
        />
      </ListCard>
      <Sheet title={title} isOpen={isChoosing} onClose={() => setChoosing(false)}>
        <SourcePicker sources={cards.map(sourceOf)} selected={sourceOf(card)} context={context} onSelect={choose} />
      </Sheet>
    </>
  )
}
