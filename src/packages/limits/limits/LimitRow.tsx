import { View } from '@tarojs/components'
import type { Limits } from '@/api/types'
import { Progress } from '@/components/Progress'
import { formatYuanSign, useText } from '@/i18n'
import { liftOf, limitWords, resetOf } from './limitWords'
import './LimitRow.scss'

/** One cap: what it leaves, how much is used, when it counts afresh, what lifts it, and where it is written. */
export function LimitRow({ limit }: { limit: Limits['limits'][number] }) {
  const t = useText()
  const { name, capFen, usedFen, leftFen, window } = limit
  const { title, source } = limitWords[name]
  const usedOf = t('limits.usedOf', { used: formatYuanSign(usedFen), cap: formatYuanSign(capFen) })
  const how = [resetOf(limit), liftOf(limit)].filter((words) => words !== '').join(' · ')
  return (
    <View className="limit-row">
      <View className="limit-row__line">
        <View className="limit-row__title">{t(title)}</View>
        <View className="limit-row__left">{t('limits.left', { amount: formatYuanSign(leftFen) })}</View>
      </View>
      {window !== 'transaction' && <Progress done={usedFen} total={Math.max(1, capFen)} label={usedOf} />}
      <View className="limit-row__note">{window === 'transaction' ? how : `${usedOf} · ${how}`}</View>
      <View className="limit-row__note">{t(source)}</View>
    </View>
  )
}
