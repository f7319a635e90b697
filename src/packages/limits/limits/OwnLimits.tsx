import { observer } from 'mobx-react-lite'
import type { Limits } from '@/api/types'
import { ListCard, ListRow } from '@/components/ListCard'
import { useStores } from '@/hooks/useStores'
import { formatMoment, formatYuanSign, t } from '@/i18n'
import { LimitsStore } from '../stores/LimitsStore'
import { limitWords } from './limitWords'

type OwnLimit = Limits['own'][number]

/** The caps that the owner of the account may set. */
export const OwnLimits = observer(function OwnLimits({ onOpen }: { onOpen: (limit: OwnLimit) => void }) {
  const { own } = useStores().of(LimitsStore)
  return (
    <ListCard title={t('limits.own')}>
      {own.map((limit) => (
        <ListRow
          key={limit.name}
          title={t(limitWords[limit.name].title)}
          {...noteOf(limit)}
          value={limit.capFen === null ? t('limits.ownUnset') : formatYuanSign(limit.capFen)}
          onTap={() => onOpen(limit)}
        />
      ))}
      <ListRow title={t('limits.ownNote')} />
    </ListCard>
  )
})

/** What waits to hold. */
function noteOf({ nextAt, nextCapFen }: OwnLimit): { note?: string } {
  if (nextAt === null) return {}
  const time = formatMoment(nextAt)
  if (nextCapFen === null) return { note: t('limits.ownNextNone', { time }) }
  return { note: t('limits.ownNext', { time, amount: formatYuanSign(nextCapFen) }) }
}
