import { observer } from 'mobx-react-lite'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { replace } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import type { TopUpOrder } from '@/stores/TopUpStore'

interface TopUpPinProps {
  order: TopUpOrder
  isOpen: boolean
  onClose: () => void
}

/** Takes the PIN for a top-up and sends it. */
export const TopUpPin = observer(function TopUpPin({ order, isOpen, onClose }: TopUpPinProps) {
  const { topUps } = useStores()
  return (
    <MoneyPinSheet
      attempt={topUps.attempt}
      context="topup"
      isOpen={isOpen}
      amountFen={order.amountFen}
      note={t('pay.pinTopUpFor')}
      busyLabel={t('topup.paying')}
      send={(pin) => topUps.topUp(order, pin)}
      onSent={(topUpId) => replace('topUpResult', { topUpId })}
      onClose={onClose}
    />
  )
})
