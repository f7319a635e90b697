import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { AmountText } from '@/components/AmountText'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { replace } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { CollectionsStore } from '../stores/CollectionsStore'

/** To whom once more, for a large sum the rest of their name, and the PIN. */
export const SharePaying = observer(function SharePaying() {
  const { transfers } = useStores()
  const collections = useStores().of(CollectionsStore)
  const [isAskingPin, setAskingPin] = useState(false)
  const { isConfirming, order } = collections
  if (order === null) return null
  const confirm = async () => {
    if (!(await collections.checkName())) return
    collections.stopConfirming()
    setAskingPin(true)
  }
  return (
    <>
      {isConfirming && <ConfirmSheet amountFen={order.amountFen} onConfirm={() => void confirm()} />}
      <MoneyPinSheet
        attempt={transfers.attempt}
        context="transfer"
        isOpen={isAskingPin}
        amountFen={order.amountFen}
        note={t('transfer.pinFor', { name: order.name })}
        busyLabel={t('transfer.sending')}
        send={(pin) => transfers.send(order, pin)}
        onSent={(transferId) => replace('transferResult', { transferId })}
        onClose={() => setAskingPin(false)}
      />
    </>
  )
})

const ConfirmSheet = observer(function ConfirmSheet({
  amountFen,
  onConfirm,
}: {
  amountFen: number
  onConfirm: () => void
}) {
  const collections = useStores().of(CollectionsStore)
  const { quote, quoting, typedName } = collections
  if (quote === null) return null
  const isNameMissing = quote.needsName && typedName.trim() === ''
  return (
    <Sheet title={t('collection.confirmTitle')} isOpen onClose={collections.stopConfirming}>
      <View className="stack">
        <View className="center-text">
          <AmountText amountFen={amountFen} size="large" />
          <View className="hint">{t(quote.isNew ? 'collection.toNew' : 'transfer.pinFor', { name: quote.name })}</View>
        </View>
        <Notice text={t('collection.arrivesNow')} />
        {quote.needsName && (
          <TextField
            label={t('transfer.nameLabel')}
            value={typedName}
            hint={t('transfer.nameHint', { name: quote.name })}
            problem={quoting.failure && failureLine(quoting.failure, 'transfer')}
            onChange={collections.setTypedName}
            onSubmit={onConfirm}
          />
        )}
        <PrimaryButton
          label={t('transfer.confirm')}
          busyLabel={t('collection.checking')}
          isBusy={quoting.isBusy}
          whyNot={isNameMissing ? t('transfer.nameMissing') : null}
          onTap={onConfirm}
        />
      </View>
    </Sheet>
  )
})
