import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { listKeyOf } from '@/components/paySource'
import { SourceMark } from '@/components/SourcePicker'
import { useStores } from '@/hooks/useStores'
import { failureLine, formatYuanSign, reachLabel, sourceLabel, t } from '@/i18n'
import { LimitsStore } from '../stores/LimitsStore'
import { codeNames } from './limitWords'
import './NowCard.scss'

/** What could pay now, in the order in which it would, and of the others why not. */
export const NowCard = observer(function NowCard({ onAsk }: { onAsk: () => void }) {
  const store = useStores().of(LimitsStore)
  const { preflight, ordering } = store
  if (preflight === null) return null
  const { amountFen, codeKind, sources } = preflight
  const asked = amountFen > 1
  const title = asked
    ? t('limits.whatIf', { amount: formatYuanSign(amountFen), code: t(codeNames[codeKind]) })
    : t('limits.now')
  return (
    <ListCard title={title} aside={t('limits.ask')} onTapAside={onAsk}>
      {sources.map((source, index) => {
        const { usable, reason } = source
        // What kept another source from being put first stands with the one that is.
        const problem = reason ?? (index === 0 ? ordering.failure : null)
        return (
          <ListRow
            key={listKeyOf(source)}
            mark={<SourceMark source={source} />}
            title={sourceLabel(source)}
            note={problem ? failureLine(problem, 'pay') : reachLabel(source, amountFen)}
            {...endOf({ asked, usable, isFirst: index === 0 })}
            {...(asked || index === 0 ? {} : { onTap: () => void store.prefer(source), endIcon: null })}
          />
        )
      })}
    </ListCard>
  )
})

/** Of a question the answer; else which source comes first, and that a tap puts another there. */
function endOf({ asked, usable, isFirst }: { asked: boolean; usable: boolean; isFirst: boolean }) {
  if (asked) return usable ? { value: t('limits.canPay') } : {}
  return { value: isFirst ? t('limits.first') : <View className="now-card__make-first">{t('limits.makeFirst')}</View> }
}
