import { View } from '@tarojs/components'
import { formatCount } from '@wallet/rules'
import type { Points } from '@/api/types'
import { PointsMark } from '@/components/PointsMark'
import { useText } from '@/i18n'
import './PointsHead.scss'

/** The balance of points, in gold. The place is kept while it is not known. */
export function PointsHead({ points }: { points: Points | null }) {
  const t = useText()
  return (
    <View className="points-head">
      <PointsMark />
      <View>
        <View className="points-head__title">{t('points.balance')}</View>
        <View className="points-head__count">{points === null ? '—' : formatCount(points.available)}</View>
        {points !== null && (
          <View className="points-head__note">{t('points.earnedTotal', { count: points.earnedTotal })}</View>
        )}
      </View>
    </View>
  )
}
