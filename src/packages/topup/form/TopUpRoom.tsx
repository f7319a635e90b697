import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { Tappable } from '@/components/Tappable'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'
import './TopUpRoom.scss'

/** The most that can be topped up now, and all of it in one tap. */
export const TopUpRoom = observer(function TopUpRoom({ onFill }: { onFill: (amountFen: Fen) => void }) {
  const { topUpRoom } = useStores().balance
  if (topUpRoom === null || topUpRoom.leftFen === 0) return null
  return (
    <View className="top-up-room">
      <View className="hint">{t('topup.leftNow', { amount: formatYuanSign(topUpRoom.leftFen) })}</View>
      <Tappable className="top-up-room__all" onTap={() => onFill(topUpRoom.leftFen)}>
        {t('topup.all')}
      </Tappable>
    </View>
  )
})
