import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** What is wrong with the amount being typed: it is refused here, before the PIN is asked for. */
export const TopUpAmount = observer(function TopUpAmount({ amountFen }: { amountFen: Fen | null }) {
  const { balance } = useStores()
  const isFull = balance.topUpRoom?.leftFen === 0
  const refusal = balance.topUpRefusal(isFull ? 1 : amountFen)
  return refusal ? (
    <FailureCard failure={refusal} context="topup" />
  ) : (
    <View className="hint">{t('topup.amountTitle')}</View>
  )
})
