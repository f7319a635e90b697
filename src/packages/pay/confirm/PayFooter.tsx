import { observer } from 'mobx-react-lite'
import { AmountPad } from '@/components/AmountPad'
import { PrimaryButton } from '@/components/PrimaryButton'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'

interface PayFooterProps {
  amountText: string
  onType: (text: string) => void
  onPay: () => void
}

/** The keys, when the payer types the amount, and the one button. */
export const PayFooter = observer(function PayFooter({ amountText, onType, onPay }: PayFooterProps) {
  const { payments } = useStores()
  const { resolution, amountFen, attempt, canPay } = payments
  // The result is about to take this page's place: until then it stays as it was.
  const isSent = attempt.isBusy || attempt.phase === 'settled'
  const label = amountFen === null ? t('pay.confirmTitle') : t('pay.payAmount', { amount: formatYuanSign(amountFen) })
  return (
    <>
      <PrimaryButton label={label} busyLabel={t('pay.paying')} isBusy={isSent} isDisabled={!canPay} onTap={onPay} />
      {resolution?.kind === 'static' && <AmountPad text={amountText} onChange={onType} isDisabled={isSent} />}
    </>
  )
})
