import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import './TypedAmount.scss'

/** The amount as it is being typed on the AmountPad, with a caret that stands still. */
export function TypedAmount({ text }: { text: string }) {
  const t = useText()
  return (
    <View className="typed-amount" role="status" ariaLabel={text ? `¥${text}` : t('pay.amountHint')}>
      <View className="typed-amount__currency">¥</View>
      <View>{text}</View>
      <View className="typed-amount__caret" />
      {!text && <View className="typed-amount__hint">{t('pay.amountHint')}</View>}
    </View>
  )
}
