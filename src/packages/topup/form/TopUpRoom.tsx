import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { AmountRoom } from '@/components/AmountRoom'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'

/** The most that can be topped up now, and all of it in one tap. */
export const TopUpRoom = observer(function TopUpRoom({ onFill }: { onFill: (amountFen: Fen) => void }) {
  const { topUpRoom } = useStores().balance
  if (topUpRoom === null || topUpRoom.leftFen === 0) return null
  const text = t('topup.leftNow', { amount: formatYuanSign(topUpRoom.leftFen) })
  return <AmountRoom text={text} allLabel={t('topup.all')} onAll={() => onFill(topUpRoom.leftFen)} />
})
