import type { Fen } from '@wallet/rules'
import { AmountPad } from '@/components/AmountPad'
import type { AmountKey } from '@/components/amountKeys'
import { PrimaryButton } from '@/components/PrimaryButton'
import { type Failure, failureLine, formatYuanSign, useText } from '@/i18n'

interface TopUpFooterProps {
  amountFen: Fen | null
  /** Why this can't be topped up as it stands. */
  refusal: Failure | null
  isBusy: boolean
  onPress: (key: AmountKey) => void
  onSubmit: () => void
}

/** The one button, and the keys. */
export function TopUpFooter({ amountFen, refusal, isBusy, onPress, onSubmit }: TopUpFooterProps) {
  const t = useText()
  const whyNot = refusal && failureLine(refusal, 'topup')
  return (
    <>
      <PrimaryButton
        label={amountFen === null ? t('topup.submitEmpty') : t('topup.submit', { amount: formatYuanSign(amountFen) })}
        busyLabel={t('topup.paying')}
        isBusy={isBusy}
        whyNot={amountFen === null ? t('common.amountFirst') : whyNot}
        onTap={onSubmit}
      />
      <AmountPad onPress={onPress} isDisabled={isBusy} />
    </>
  )
}
