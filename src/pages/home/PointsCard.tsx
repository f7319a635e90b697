import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { PointsMark } from '@/components/PointsMark'
import { switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** The points on one line. */
export const PointsCard = observer(function PointsCard() {
  const { balance } = useStores()
  if (balance.points === null) return null
  return (
    <ListCard>
      <ListRow
        mark={<PointsMark />}
        title={t('home.points')}
        note={t('home.pointsNote')}
        value={t('home.pointsCount', { count: balance.points })}
        valueTone="gold"
        onTap={() => switchTo('points')}
      />
    </ListCard>
  )
})
