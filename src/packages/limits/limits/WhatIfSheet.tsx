import { View } from '@tarojs/components'
import { codeKinds } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { AmountPad } from '@/components/AmountPad'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Segments } from '@/components/Segments'
import { Sheet } from '@/components/Sheet'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { failureLine, t } from '@/i18n'
import { LimitsStore } from '../stores/LimitsStore'
import { codeNames } from './limitWords'

/** An amount and a kind of code, to see beforehand whether so much could be paid. */
export const WhatIfSheet = observer(function WhatIfSheet({
  isOpen,
  onClose,
}: {
  isOpen: boolean
  onClose: () => void
}) {
  const store = useStores().of(LimitsStore)
  const { asking, askedCode } = store
  const { text, amountFen, press } = useTypedAmount()
  const ask = async () => {
    if (amountFen !== null && (await store.askAbout(amountFen))) onClose()
  }
  return (
    <Sheet title={t('limits.ask')} isOpen={isOpen} onClose={onClose}>
      <View className="stack">
        <Segments
          label={t('limits.codeKind')}
          choices={codeKinds.map((value) => ({ value, label: t(codeNames[value]) }))}
          selected={askedCode}
          onSelect={store.chooseCode}
        />
        <AmountPad
          text={text}
          onPress={press}
          button={
            <PrimaryButton
              label={t('limits.askButton')}
              busyLabel={t('common.checking')}
              isBusy={asking.isBusy}
              whyNot={whyNot(amountFen, asking.failure)}
              onTap={() => void ask()}
            />
          }
        />
      </View>
    </Sheet>
  )
})

function whyNot(amountFen: number | null, failure: LimitsStore['asking']['failure']): string | null {
  if (!amountFen) return t('common.amountFirst')
  return failure === null ? null : failureLine(failure, 'pay')
}
