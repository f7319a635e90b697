import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { Card } from '@/api/types'
import { AmountPad } from '@/components/AmountPad'
import { AmountRoom } from '@/components/AmountRoom'
import type { AmountKey } from '@/components/amountKeys'
import { CardChooser } from '@/components/CardChooser'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useStores } from '@/hooks/useStores'
import { type Failure, failureLine, formatYuanSign, t } from '@/i18n'
import { CardsStore, topUpRefusal } from '@/stores/CardsStore'
import { WithdrawalStore } from '@/stores/WithdrawalStore'

interface WithdrawalFooterProps {
  card: Card
  /** Why this can't be withdrawn as it stands. */
  refusal: Failure | null
  amountText: string
  amountFen: Fen | null
  onChoose: (cardId: string) => void
  onFill: (amountFen: Fen) => void
  onPress: (key: AmountKey) => void
  onSubmit: () => void
}

/** The card it goes to, the amount as it is typed, the one button, and the keys. */
export const WithdrawalFooter = observer(function WithdrawalFooter(props: WithdrawalFooterProps) {
  const { card, refusal, amountText, amountFen, onChoose, onFill, onPress, onSubmit } = props
  const { consents } = useStores()
  const cards = useStores().of(CardsStore)
  const { attempt, quote } = useStores().of(WithdrawalStore)
  const { isBusy } = attempt
  const isChecking = consents.checking.isBusy
  const mostFen = quote?.mostFen ?? 0
  const whyNot = refusal && failureLine(refusal, 'withdraw')
  return (
    <AmountPad
      text={amountText}
      source={
        <>
          <CardChooser
            card={card}
            cards={cards.sorted}
            refusalOf={topUpRefusal}
            context="withdraw"
            note={t('withdraw.toCard')}
            title={t('withdraw.chooseCard')}
            onChoose={onChoose}
          />
          {mostFen > 0 && (
            <AmountRoom
              text={t('withdraw.most', { amount: formatYuanSign(mostFen) })}
              allLabel={t('withdraw.all')}
              onAll={() => onFill(mostFen)}
            />
          )}
        </>
      }
      button={
        <PrimaryButton
          label={
            amountFen === null ? t('withdraw.submitEmpty') : t('withdraw.submit', { amount: formatYuanSign(amountFen) })
          }
          busyLabel={t(isChecking ? 'common.checking' : 'withdraw.sending')}
          isBusy={isBusy || isChecking}
          whyNot={amountFen === null ? t('common.amountFirst') : whyNot}
          onTap={onSubmit}
        />
      }
      onPress={onPress}
      isDisabled={isBusy}
    />
  )
})
