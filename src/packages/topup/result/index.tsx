import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { FailureCard } from '@/components/FailureCard'
import { NoSubject } from '@/components/NoSubject'
import { NotifyMe } from '@/components/NotifyMe'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { replace, switchTo, useParams } from '@/hooks/navigation'
import { useCopy } from '@/hooks/useCopy'
import { useNotifyMe } from '@/hooks/useNotifyMe'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { TopUpActions } from './TopUpActions'
import { TopUpFace } from './TopUpFace'
import '../texts'

/** How the top-up went. While it is unknown the page updates itself and offers nothing to top up again. */
function TopUpResultPage() {
  const { topUpId } = useParams('topUpResult')
  usePageTitle(t('topup.resultTitle'))
  useSignedIn()
  return topUpId ? <KnownTopUp topUpId={topUpId} /> : <SentTopUp />
}

/** A top-up the server knows: the one just sent, or one opened by its id. */
const KnownTopUp = observer(function KnownTopUp({ topUpId }: { topUpId: string }) {
  const { topUps } = useStores()
  const { attempt, opened, opening } = topUps
  const sent = attempt.result?.id === topUpId ? attempt.result : null
  const topUp = sent ?? (opened?.id === topUpId ? opened : null)
  const isSent = sent !== null
  const isOpen = topUp?.status === 'paying' || topUp?.status === 'unknown'
  const notifyMe = useNotifyMe('topup')
  const load = () => void topUps.load(topUpId)
  useEffect(() => {
    if (!isSent) void topUps.load(topUpId)
  }, [topUps, topUpId, isSent])
  useEffect(() => {
    if (isSent && attempt.phase === 'unknown') void attempt.follow()
  }, [attempt, attempt.phase, isSent])
  useRefreshWhile(isOpen && !isSent, load)
  return (
    <Screen footer={<TopUpActions status={topUp?.status ?? null} />}>
      <StateView
        status={opening.status}
        failure={isSent ? null : opening.failure}
        hasContent={topUp !== null}
        skeleton="detail"
        onRetry={load}
      >
        {topUp && <TopUpFace topUp={topUp} />}
        {isSent && <NotifyMe {...notifyMe} />}
      </StateView>
    </Screen>
  )
})

/** A top-up whose answer never came, also one of the last run of the app. Once it is known it has a page of its own. */
const SentTopUp = observer(function SentTopUp() {
  const { launch, topUps } = useStores()
  const { attempt } = topUps
  const copy = useCopy()
  const { phase, result, failure, order } = attempt
  useEffect(() => {
    if (phase === 'unknown') void attempt.follow()
  }, [attempt, phase])
  useEffect(() => {
    if (result !== null) replace('topUpResult', { topUpId: result.id })
  }, [result])
  if (phase === 'idle') return <NoSubject isReady={launch.isReady} onGoHome={() => switchTo('home')} />
  return (
    <Screen footer={<TopUpActions status={phase === 'refused' ? 'failed' : 'unknown'} />}>
      {phase === 'refused' && failure ? (
        <>
          <ResultFace kind="failed" title={t('topup.failed')} />
          <FailureCard failure={failure} context="topup" onCopyCode={copy} />
        </>
      ) : (
        <ResultFace
          kind="unknown"
          title={t('topup.unknown')}
          note={t('pay.unknownNoteOpen')}
          {...(order ? { amountFen: order.amountFen } : {})}
        />
      )}
    </Screen>
  )
})

export default observer(TopUpResultPage)
