import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import { formatMonth, formatYuanSign, useText } from '@/i18n'
import './MonthHeader.scss'

interface MonthHeaderProps {
  /** `2026-11` */
  month: string
  spentFen: Fen
  receivedFen: Fen
  isHidden?: boolean
}

/** The month over its bills; stays at the top while they scroll by. */
export function MonthHeader({ month, spentFen, receivedFen, isHidden = false }: MonthHeaderProps) {
  const t = useText()
  const show = (amountFen: Fen) => (isHidden ? t('common.hiddenAmount') : formatYuanSign(amountFen))
  return (
    <View className="month-header">
      <View className="month-header__month">{formatMonth(month)}</View>
      <View className="month-header__sums">
        <View className="month-header__sum">{t('bills.spent', { amount: show(spentFen) })}</View>
        <View className="month-header__sum">{t('bills.received', { amount: show(receivedFen) })}</View>
      </View>
    </View>
  )
}
