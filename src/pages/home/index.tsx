import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { BalanceCard } from '@/components/BalanceCard'
import { Notice } from '@/components/Notice'
import { Screen } from '@/components/Screen'
import { Skeleton } from '@/components/Skeleton'
import { FailedFace } from '@/components/StateView'
import { go, switchTo } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { FirstStepsCard } from './FirstStepsCard'
import { GuestCard } from './GuestCard'
import { GuestSteps } from './GuestSteps'
import { HomeActions } from './HomeActions'
import { HomeHead } from './HomeHead'
import { HomeShortcuts } from './HomeShortcuts'
import { OpenAttempts } from './OpenAttempts'
import { PointsCard } from './PointsCard'
import { PreflightLine } from './PreflightLine'
import { RecentBills } from './RecentBills'
import { UpdateCard } from './UpdateCard'
import { WaitingShares } from './WaitingShares'
import { WaitingTransfers } from './WaitingTransfers'

function HomePage() {
  const stores = useStores()
  const { session, settings, balance, firstSteps, bills, scanner } = stores
  const { isSignedIn } = session
  usePageTitle(t('home.title'), { isTab: true })

  const load = () => (session.isSignedIn ? stores.loadHome() : Promise.resolve())
  useDidShow(() => {
    // Back from our own scanner: the payment is about to open, and a scanner that was closed changed nothing.
    if (!scanner.scanning.isBusy) void load()
  })
  // Signing in, and the session coming back after a relaunch, happen while this page is already there.
  useEffect(() => {
    if (isSignedIn) void stores.loadHome()
  }, [stores, isSignedIn])
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))

  if (session.status === 'restoring') {
    return (
      <Screen>
        <Skeleton shape="cards" />
      </Screen>
    )
  }
  const hasFailedAtOnce = balance.loading.failure !== null && balance.availableFen === null
  return (
    <Screen>
      {!settings.isOnline && (
        <Notice tone="warn" icon="offline" text={failureLine({ code: 'NETWORK_OFFLINE' }, 'open')} />
      )}
      <UpdateCard />
      {isSignedIn && <HomeHead />}
      {!isSignedIn && <GuestCard onSignIn={() => go('signIn')} />}
      {isSignedIn && (
        <BalanceCard
          availableFen={balance.availableFen}
          pendingFen={balance.pendingFen}
          isHidden={balance.isHidden}
          onToggleHidden={balance.toggleHidden}
          onTopUp={() => go('topUp')}
          onShowBills={() => switchTo('bills')}
        />
      )}
      <HomeActions />
      <HomeShortcuts />
      {isSignedIn && <PreflightLine />}
      {isSignedIn && hasFailedAtOnce && balance.loading.failure && (
        <FailedFace failure={balance.loading.failure} onRetry={() => void load()} />
      )}
      {isSignedIn && !hasFailedAtOnce && (
        <>
          <OpenAttempts />
          <WaitingTransfers />
          <WaitingShares />
          {bills.loadingRecent.status === 'ready' && firstSteps.next !== null && <FirstStepsCard />}
          <RecentBills />
          <PointsCard />
        </>
      )}
      {!isSignedIn && <GuestSteps />}
      {session.user?.playMoney && <Notice text={t('common.playMoney')} />}
    </Screen>
  )
}

export default observer(HomePage)
