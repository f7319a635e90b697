import { observer } from 'mobx-react-lite'
import type { Card } from '@/api/types'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { replace } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { cardLabel, formatYuanSign, t } from '@/i18n'
import { type WithdrawalOrder, WithdrawalStore } from '@/stores/WithdrawalStore'

interface WithdrawalPinProps {
  order: WithdrawalOrder
  card: Card
  isOpen: boolean
  onClose: () => void
}

/** Takes the PIN for a withdrawal and sends it; says once more what it costs. */
export const WithdrawalPin = observer(function WithdrawalPin({ order, card, isOpen, onClose }: WithdrawalPinProps) {
  const withdrawals = useStores().of(WithdrawalStore)
  const words = { card: cardLabel(card) }
  const fee = formatYuanSign(order.feeFen)
  return (
    <MoneyPinSheet
      attempt={withdrawals.attempt}
      context="withdraw"
      isOpen={isOpen}
      amountFen={order.amountFen}
      note={order.feeFen === 0 ? t('withdraw.pinFor', words) : t('withdraw.pinForWithFee', { ...words, fee })}
      busyLabel={t('withdraw.sending')}
      send={(pin) => withdrawals.withdraw(order, pin)}
      onSent={(withdrawalId) => replace('withdrawalResult', { withdrawalId })}
      onClose={onClose}
    />
  )
})
