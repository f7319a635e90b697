import { View } from '@tarojs/components'
import type { TransferArrival } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { AmountText } from '@/components/AmountText'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { failureLine, formatMoment, type PlainTextKey, t } from '@/i18n'
import { TransferFlow } from '../stores/TransferFlow'

/** To whom once more, when it arrives, what for, and for a large sum the rest of their name. */
export const ConfirmSheet = observer(function ConfirmSheet({ onConfirmed }: { onConfirmed: () => void }) {
  const flow = useStores().of(TransferFlow)
  const { quote, amountFen, quoting } = flow
  if (quote === null || amountFen === null) return null
  const confirm = async () => {
    if (await flow.checkName()) onConfirmed()
  }
  const nameWords = flow.isNameMissing ? t('transfer.nameMissing') : null
  const whyNot = flow.isNoteTooLong ? t('transfer.noteTooLong') : nameWords
  return (
    <Sheet title={t('transfer.confirmTitle')} isOpen onClose={flow.stopConfirming}>
      <View className="stack">
        <View className="center-text">
          <AmountText amountFen={amountFen} size="large" />
          <View className="hint">{t(quote.isNew ? 'transfer.toNew' : 'transfer.pinFor', { name: quote.name })}</View>
        </View>
        <ArrivalChoice />
        <TextField
          label={t('transfer.note')}
          value={flow.note}
          placeholder={t('transfer.notePlaceholder')}
          problem={flow.isNoteTooLong ? t('transfer.noteTooLong') : null}
          onChange={flow.setNote}
        />
        {quote.needsName && (
          <TextField
            label={t('transfer.nameLabel')}
            value={flow.typedName}
            hint={t('transfer.nameHint', { name: quote.name })}
            problem={quoting.failure && failureLine(quoting.failure, 'transfer')}
            onChange={flow.setTypedName}
            onSubmit={() => void confirm()}
          />
        )}
        <PrimaryButton
          label={t('transfer.confirm')}
          busyLabel={t('transfer.checking')}
          isBusy={quoting.isBusy}
          whyNot={whyNot}
          onTap={() => void confirm()}
        />
      </View>
    </Sheet>
  )
})

const arrivalWords: Record<TransferArrival, PlainTextKey> = {
  now: 'transfer.arrivalNow',
  twoHours: 'transfer.arrivalTwoHours',
  nextDay: 'transfer.arrivalNextDay',
}

const ArrivalChoice = observer(function ArrivalChoice() {
  const flow = useStores().of(TransferFlow)
  const { quote, arrival } = flow
  if (quote === null) return null
  const time = formatMoment(quote.arrivals.find((one) => one.arrival === arrival)?.arrivesAt ?? '')
  const note = arrival === 'now' ? t('transfer.arrivalNowNote') : t('transfer.arrivalLaterNote', { time })
  return (
    <>
      <ChoiceGroup
        title={t('transfer.arrival')}
        choices={quote.arrivals.map((one) => ({ value: one.arrival, label: t(arrivalWords[one.arrival]) }))}
        selected={arrival}
        onSelect={flow.setArrival}
      />
      <Notice text={quote.proposed !== 'now' && arrival === 'now' ? t('transfer.proposedNote') : note} />
    </>
  )
})
