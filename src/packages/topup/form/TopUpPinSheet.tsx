import { observer } from 'mobx-react-lite'
import { AmountText } from '@/components/AmountText'
import { PinSheet } from '@/components/PinSheet'
import { isPinProblem } from '@/components/pinProblems'
import { replace } from '@/hooks/navigation'
import { usePinEntry } from '@/hooks/usePinEntry'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import type { TopUpOrder } from '@/stores/TopUpStore'

interface TopUpPinSheetProps {
  order: TopUpOrder
  isOpen: boolean
  onClose: () => void
}

/** Takes the PIN and sends the top-up. A wrong PIN keeps the sheet open; any other refusal is shown on the page. */
export const TopUpPinSheet = observer(function TopUpPinSheet({ order, isOpen, onClose }: TopUpPinSheetProps) {
  const { topUps } = useStores()
  const keys = usePinEntry(isOpen)
  const { attempt } = topUps
  const refusal = attempt.phase === 'refused' ? attempt.failure : null

  const handleComplete = async (pin: string) => {
    await topUps.topUp(order, pin)
    if (attempt.phase === 'refused' && attempt.failure && isPinProblem(attempt.failure)) return
    onClose()
    if (attempt.phase !== 'refused') replace('topUpResult', { topUpId: attempt.result?.id })
  }
  return (
    <PinSheet
      context="topup"
      isOpen={isOpen}
      note={t('pay.pinTopUpFor')}
      failure={refusal && isPinProblem(refusal) ? refusal : null}
      isBusy={attempt.isBusy}
      busyLabel={t('topup.paying')}
      onComplete={handleComplete}
      onClose={onClose}
      {...keys}
    >
      <AmountText amountFen={order.amountFen} size="large" />
    </PinSheet>
  )
})
