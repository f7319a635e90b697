import { observer } from 'mobx-react-lite'
import { AmountText } from '@/components/AmountText'
import { PinSheet } from '@/components/PinSheet'
import { isPinProblem } from '@/components/pinProblems'
import { replace } from '@/hooks/navigation'
import { usePinEntry } from '@/hooks/usePinEntry'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/**
 * Takes the PIN and sends the payment. A wrong PIN keeps the sheet open; any other refusal is shown on the page. Once it
 * is settled nothing moves any more: the result takes the page's place.
 */
export const PayPinSheet = observer(function PayPinSheet({
  isOpen,
  onClose,
}: {
  isOpen: boolean
  onClose: () => void
}) {
  const { payments } = useStores()
  const keys = usePinEntry(isOpen)
  const { attempt, amountFen, resolution } = payments
  const refusal = attempt.phase === 'refused' ? attempt.failure : null
  const pinFailure = refusal && isPinProblem(refusal) ? refusal : null

  const handleComplete = async (pin: string) => {
    await payments.pay(pin)
    if (attempt.phase === 'refused' && attempt.failure && isPinProblem(attempt.failure)) return
    if (attempt.phase === 'settled') replace('payResult', { paymentId: attempt.result?.id })
    else onClose()
  }
  return (
    <PinSheet
      context="pay"
      isOpen={isOpen}
      note={t('pay.pinFor', { merchant: resolution?.merchant.name ?? '' })}
      failure={pinFailure}
      isBusy={attempt.isBusy || attempt.phase === 'settled'}
      busyLabel={t('pay.paying')}
      onComplete={handleComplete}
      onClose={onClose}
      {...keys}
    >
      {amountFen !== null && <AmountText amountFen={amountFen} size="large" />}
    </PinSheet>
  )
})
