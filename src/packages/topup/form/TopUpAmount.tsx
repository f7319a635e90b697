import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { Tappable } from '@/components/Tappable'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'
import './TopUpAmount.scss'

interface TopUpAmountProps {
  amountFen: Fen | null
  onFill: (amountFen: Fen) => void
}

/** The most that can be topped up now: an amount above it is refused here, before the PIN is asked for. */
export const TopUpAmount = observer(function TopUpAmount({ amountFen, onFill }: TopUpAmountProps) {
  const { balance } = useStores()
  const { topUpRoom } = balance
  const isFull = topUpRoom?.leftFen === 0
  const refusal = balance.topUpRefusal(isFull ? 1 : amountFen)
  return (
    <>
      <View className="panel">
        <View className="hint">{t('topup.amountTitle')}</View>
        {topUpRoom && !isFull && (
          <View className="top-up-room">
            <View className="hint">{t('topup.leftNow', { amount: formatYuanSign(topUpRoom.leftFen) })}</View>
            <Tappable className="top-up-room__all" onTap={() => onFill(topUpRoom.leftFen)}>
              {t('topup.all')}
            </Tappable>
          </View>
        )}
      </View>
      {refusal && <FailureCard failure={refusal} context="topup" />}
    </>
  )
})
