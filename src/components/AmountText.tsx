import { Text, View } from '@tarojs/components'
import { type Fen, formatYuanParts } from '@wallet/rules'
import { formatYuanSign, useText } from '@/i18n'
import './AmountText.scss'

interface AmountTextProps {
  amountFen: Fen
  size?: 'small' | 'medium' | 'large' | 'huge'
  /** Shows the direction where it matters: income is green with a plus, spending is ink with a minus. */
  direction?: 'in' | 'out' | 'none'
  isHidden?: boolean
}

/** An amount of money: tabular digits, a smaller ¥, always two decimals; covered when the privacy eye is shut. */
export function AmountText({ amountFen, size = 'medium', direction = 'none', isHidden = false }: AmountTextProps) {
  const t = useText()
  const { sign, integer, fraction } = formatYuanParts(amountFen)
  const lead = { in: '+', out: '-', none: sign }[direction]
  const className = `amount amount--${size} amount--${direction}`
  if (isHidden) return <View className={className}>{t('common.hiddenAmount')}</View>
  return (
    <View className={className} role="group" ariaLabel={`${lead}${formatYuanSign(Math.abs(amountFen))}`}>
      {lead && <Text className="amount__sign">{lead}</Text>}
      <Text className="amount__currency">¥</Text>
      <Text>{`${integer}.${fraction}`}</Text>
    </View>
  )
}
