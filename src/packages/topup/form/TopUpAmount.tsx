import { View } from '@tarojs/components'
import { type Fen, limitCap } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'

/**
 * What the amount being typed may be at most now: what is above it is refused here, before the PIN is asked for. As long
 * as the server has not answered, it is the most of a single top-up.
 */
export const TopUpAmount = observer(function TopUpAmount({ amountFen }: { amountFen: Fen | null }) {
  const { balance } = useStores()
  const leftFen = balance.topUpRoom?.leftFen ?? limitCap('topup_transaction', 'I').capFen
  const refusal = balance.topUpRefusal(amountFen)
  return (
    <>
      <View className="panel">
        <View className="hint">{t('topup.amountTitle')}</View>
        <View className="hint">{t('topup.leftNow', { amount: formatYuanSign(leftFen) })}</View>
      </View>
      {refusal && <FailureCard failure={refusal} />}
    </>
  )
})
