import { observer } from 'mobx-react-lite'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { replace } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { TransfersStore } from '@/stores/TransfersStore'
import { TransferFlow } from '../stores/TransferFlow'

/** Takes the PIN for a transfer and sends it. */
export const TransferPin = observer(function TransferPin({
  isOpen,
  onClose,
}: {
  isOpen: boolean
  onClose: () => void
}) {
  const { order } = useStores().of(TransferFlow)
  const transfers = useStores().of(TransfersStore)
  if (order === null) return null
  return (
    <MoneyPinSheet
      attempt={transfers.attempt}
      context="transfer"
      isOpen={isOpen}
      amountFen={order.amountFen}
      note={t('transfer.pinFor', { name: order.name })}
      busyLabel={t('transfer.sending')}
      send={(pin) => transfers.send(order, pin)}
      onSent={(transferId) => replace('transferResult', { transferId })}
      onClose={onClose}
    />
  )
})
