import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { Card } from '@/api/types'
import { AmountPad } from '@/components/AmountPad'
import type { AmountKey } from '@/components/amountKeys'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useStores } from '@/hooks/useStores'
import { type Failure, failureLine, formatYuanSign, t } from '@/i18n'
import { TopUpCard } from './TopUpCard'
import { TopUpRoom } from './TopUpRoom'

interface TopUpFooterProps {
  card: Card
  /** Why this can't be topped up as it stands. */
  refusal: Failure | null
  amountText: string
  amountFen: Fen | null
  onChoose: (cardId: string) => void
  onFill: (amountFen: Fen) => void
  onPress: (key: AmountKey) => void
  onSubmit: () => void
}

/** The card, the amount as it is typed, the one button, and the keys. */
export const TopUpFooter = observer(function TopUpFooter(props: TopUpFooterProps) {
  const { card, refusal, amountText, amountFen, onChoose, onFill, onPress, onSubmit } = props
  const { topUps, consents } = useStores()
  const { isBusy } = topUps.attempt
  const isChecking = consents.checking.isBusy
  const whyNot = refusal && failureLine(refusal, 'topup')
  return (
    <AmountPad
      text={amountText}
      source={
        <>
          <TopUpCard card={card} onChoose={onChoose} />
          <TopUpRoom onFill={onFill} />
        </>
      }
      button={
        <PrimaryButton
          label={amountFen === null ? t('topup.submitEmpty') : t('topup.submit', { amount: formatYuanSign(amountFen) })}
          busyLabel={t(isChecking ? 'common.checking' : 'topup.paying')}
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
