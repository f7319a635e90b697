import { View } from '@tarojs/components'
import { topUpCaps } from '@wallet/rules'
import { TypedAmount } from '@/components/TypedAmount'
import { formatYuanSign, useText } from '@/i18n'

/** The amount being typed, and the most that goes at a time. */
export function TopUpAmount({ text }: { text: string }) {
  const t = useText()
  return (
    <View className="panel">
      <View className="hint">{t('topup.amountTitle')}</View>
      <TypedAmount text={text} />
      <View className="hint">{t('topup.perTransaction', { amount: formatYuanSign(topUpCaps.perTransactionFen) })}</View>
    </View>
  )
}
