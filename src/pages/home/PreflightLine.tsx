import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { failureTitle, formatYuanSign, shortSourceLabel, t } from '@/i18n'
import type { BalanceStore } from '@/stores/BalanceStore'
import './PreflightLine.scss'

/** What could pay now, on one quiet line that leads to what stands in the way. The first steps say it until they are done. */
export const PreflightLine = observer(function PreflightLine() {
  const { balance, firstSteps } = useStores()
  if (balance.sources.length === 0 || firstSteps.next === 'identity' || firstSteps.next === 'pin') return null
  return (
    <Tappable className="preflight-line" onTap={() => go('limits')}>
      <View className="preflight-line__words">{wordsOf(balance)}</View>
      <Icon name="chevron" size="small" className="preflight-line__end" />
    </Tappable>
  )
})

function wordsOf({ sources, isHidden }: BalanceStore): string {
  const able = sources.filter(({ reason }) => reason === null)
  const [reason] = sources.flatMap((source) => source.reason ?? [])
  if (able.length === 0 && reason) return t('home.cannotPayNow', { reason: failureTitle(reason, 'pay') })
  const names = able.slice(0, 2).map((source) => {
    const name = shortSourceLabel(source)
    // Of a card only its bank knows what is on it.
    if (source.card !== null || source.availableFen === null) return name
    return `${name} ${isHidden ? t('common.hiddenAmount') : formatYuanSign(source.availableFen)}`
  })
  const sourcesText = names.join(t('home.listComma'))
  if (able.length <= names.length) return t('home.canPayNow', { sources: sourcesText })
  return t('home.canPayNowMore', { sources: sourcesText })
}
