import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Charge } from '@/api/types'
import { AmountText } from '@/components/AmountText'
import { Countdown } from '@/components/Countdown'
import { FailureCard } from '@/components/FailureCard'
import { ListCard, ListRow } from '@/components/ListCard'
import { MerchantMark } from '@/components/MerchantMark'
import { isPinProblem } from '@/components/pinProblems'
import { Sheet } from '@/components/Sheet'
import { SourceMark, SourcePicker } from '@/components/SourcePicker'
import { useStores } from '@/hooks/useStores'
import { sourceLabel, t } from '@/i18n'
import { epochMs } from '@/time/shanghai'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'
import './ChargeFace.scss'

/** A charge that waits for its payer's PIN: who, how much, from where, and how long it waits. */
export const ChargeFace = observer(function ChargeFace({ charge }: { charge: Charge }) {
  const codes = useStores().of(PaymentCodeStore)
  const { attempt, source, obstacle, refusing } = codes
  const refusal =
    attempt.phase === 'refused' && attempt.failure && !isPinProblem(attempt.failure) ? attempt.failure : null
  const failure = refusal ?? refusing.failure ?? obstacle
  const sayLeft = (seconds: number) => t('paycode.timeLeft', { seconds })
  return (
    <>
      <View className="charge-face">
        <View className="charge-face__title">{t('paycode.waitingTitle')}</View>
        <MerchantMark {...charge.merchant} size="large" />
        <View className="charge-face__merchant">{t('paycode.waitingFor', { merchant: charge.merchant.name })}</View>
        <View className="charge-face__subject">{charge.subject}</View>
        <AmountText amountFen={charge.amountFen} size="huge" />
        <View className="charge-face__left">
          <Countdown endsAtMs={epochMs(charge.expiresAt)} say={sayLeft} onEnd={() => void codes.look()}>
            {sayLeft}
          </Countdown>
        </View>
      </View>
      {source && (
        <ListCard>
          <ListRow
            mark={<SourceMark source={source} />}
            title={sourceLabel(source)}
            note={t('paycode.source')}
            tapLead={t('paycode.chooseSource')}
            onTap={() => codes.showChoice(true)}
          />
        </ListCard>
      )}
      {failure && <FailureCard failure={failure} context="pay" />}
    </>
  )
})

/** The sources of a charge to choose from. */
export const ChargeSources = observer(function ChargeSources() {
  const codes = useStores().of(PaymentCodeStore)
  return (
    <Sheet title={t('paycode.chooseSource')} isOpen={codes.isChoosing} onClose={() => codes.showChoice(false)}>
      <SourcePicker
        sources={codes.sources}
        selected={codes.source}
        amountFen={codes.waiting?.amountFen ?? null}
        onSelect={codes.chooseSource}
      />
    </Sheet>
  )
})
