import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { formatCount } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { ListEnd } from '@/components/ListEnd'
import { Screen } from '@/components/Screen'
import { ShareButton } from '@/components/ShareButton'
import { SignInFace } from '@/components/SignInFace'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSharing } from '@/hooks/useSharing'
import { useStores } from '@/hooks/useStores'
import { formatMoment, t } from '@/i18n'
import { PointsHead } from './PointsHead'

/** The points there are, where they came from, and where more can be earned. */
function PointsPage() {
  const { session, points } = useStores()
  const { listing, loadingMore, entries } = points
  const load = () => Promise.all([points.load(), points.loadEntries()])
  usePageTitle(t('points.title'), { isTab: true })
  const copyLink = useSharing(null)
  useDidShow(() => {
    if (session.isSignedIn) void load()
  })
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void points.loadMoreEntries())

  const partners = (
    <ListCard>
      <ListRow
        icon="merchant"
        title={t('points.partners')}
        note={t('points.emptyNote')}
        onTap={() => go('partnerMerchants')}
      />
    </ListCard>
  )
  if (!session.isSignedIn) {
    return <Screen>{<SignInFace note={t('points.emptyNote')} onSignIn={() => go('signIn')} />}</Screen>
  }
  return (
    <Screen>
      <PointsHead points={points.points} />
      {partners}
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={entries.length > 0}
        isEmpty={entries.length === 0}
        empty={{ icon: 'point', title: t('points.emptyTitle'), note: t('points.emptyNote') }}
        onRetry={() => void load()}
      >
        <ListCard title={t('points.history')}>
          {entries.map((entry) => (
            <ListRow
              key={entry.id}
              title={entry.title}
              note={formatMoment(entry.occurredAt)}
              value={`+${formatCount(entry.points)}`}
              valueTone="gold"
              valueNote={t('points.balanceAfter', { count: entry.pointsAfter })}
            />
          ))}
        </ListCard>
        <ListEnd
          loading={loadingMore}
          hasMore={points.hasMore}
          endText={t('points.end')}
          onMore={() => void points.loadMoreEntries()}
        />
      </StateView>
      <ShareButton onCopyLink={copyLink} />
    </Screen>
  )
}

export default observer(PointsPage)
