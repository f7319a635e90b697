import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { SourceMark } from '@/components/SourcePicker'
import { useStores } from '@/hooks/useStores'
import { failureLine, formatYuanSign, reachLabel, sourceLabel, t } from '@/i18n'
import { LimitsStore } from '../stores/LimitsStore'
import { codeNames } from './limitWords'

/** What could pay now, in the order in which it would, and of the others why not. */
export const NowCard = observer(function NowCard({ onAsk }: { onAsk: () => void }) {
  const { preflight } = useStores().of(LimitsStore)
  if (preflight === null) return null
  const { amountFen, codeKind, sources } = preflight
  const asked = amountFen > 1
  const title = asked
    ? t('limits.whatIf', { amount: formatYuanSign(amountFen), code: t(codeNames[codeKind]) })
    : t('limits.now')
  return (
    <ListCard title={title} aside={t('limits.ask')} onTapAside={onAsk}>
      {sources.map((source) => {
        const { usable, reason } = source
        return (
          <ListRow
            key={source.card?.cardId ?? source.kind}
            mark={<SourceMark source={source} />}
            title={sourceLabel(source)}
            note={reason ? failureLine(reason, 'pay') : reachLabel(source)}
            {...(asked && usable ? { value: t('limits.canPay') } : {})}
          />
        )
      })}
    </ListCard>
  )
})
