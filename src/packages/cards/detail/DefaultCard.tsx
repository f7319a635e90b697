import { cardRefusals } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { Card } from '@/api/types'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useStores } from '@/hooks/useStores'
import { failureText, failureTitle, t } from '@/i18n'
import { CardsStore } from '@/stores/CardsStore'

/** Whether this card goes first, and making it so. One that is not debited any more says why instead. */
export const DefaultCard = observer(function DefaultCard({ card }: { card: Card }) {
  const cards = useStores().of(CardsStore)
  const { failure, isBusy } = cards.makingDefault
  const code = cardRefusals[card.status]
  if (code !== null) {
    return <Notice tone="warn" text={failureText({ code, params: { bank: card.bankCode } }, 'cards').title} />
  }
  if (card.isDefault) return <Notice text={t('cards.isDefaultNote')} />
  return (
    <>
      <MessageSlot>{failure && <Notice tone="danger" text={failureTitle(failure, 'cards')} />}</MessageSlot>
      <PrimaryButton
        label={t('cards.makeDefault')}
        busyLabel={t('cards.makingDefault')}
        isBusy={isBusy}
        onTap={() => void cards.makeDefault(card.id)}
      />
    </>
  )
})
