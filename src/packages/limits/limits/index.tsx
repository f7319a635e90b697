import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { OwnLimitName } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { ListCard } from '@/components/ListCard'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { type PlainTextKey, t } from '@/i18n'
import { type LimitGroup, LimitsStore } from '../stores/LimitsStore'
import { ClassCard } from './ClassCard'
import { LimitRow } from './LimitRow'
import { NowCard } from './NowCard'
import { OwnLimitSheet } from './OwnLimitSheet'
import { OwnLimits } from './OwnLimits'
import { WhatIfSheet } from './WhatIfSheet'
import '../texts'

const groupTitles: Readonly<Record<LimitGroup, PlainTextKey>> = {
  balance: 'limits.balance',
  card: 'limits.card',
  topup: 'limits.topup',
  transfer: 'limits.transfer',
  withdrawal: 'limits.withdrawal',
}

/** What could be paid now, every cap with what it leaves and what lifts it, and those of one's own. */
function LimitsPage() {
  const store = useStores().of(LimitsStore)
  const { limits, loading, groups, own } = store
  const [isAsking, setAsking] = useState(false)
  const [openName, setOpenName] = useState<OwnLimitName | null>(null)
  const load = () => Promise.all([store.load(), store.ask()])
  usePageTitle(t('limits.title'))
  useSignedIn()
  useDidShow(() => void load())
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  const open = own.find(({ name }) => name === openName)
  const sheets = (
    <>
      {isAsking && <WhatIfSheet isOpen onClose={() => setAsking(false)} />}
      {open && <OwnLimitSheet key={open.name} limit={open} onClose={() => setOpenName(null)} />}
    </>
  )
  return (
    <Screen overlay={sheets}>
      <StateView
        status={loading.status}
        failure={loading.failure}
        hasContent={limits !== null}
        skeleton="list"
        onRetry={() => void load()}
      >
        {limits && <ClassCard limits={limits} />}
        <NowCard onAsk={() => setAsking(true)} />
        {groups.map((each) => (
          <ListCard key={each.group} title={t(groupTitles[each.group])}>
            {each.limits.map((limit) => (
              <LimitRow key={limit.name} limit={limit} />
            ))}
          </ListCard>
        ))}
        <OwnLimits onOpen={({ name }) => setOpenName(name)} />
      </StateView>
    </Screen>
  )
}

export default observer(LimitsPage)
