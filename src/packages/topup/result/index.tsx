import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { FailureCard } from '@/components/FailureCard'
import { NotifyMe } from '@/components/NotifyMe'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { replace, switchTo, useParams } from '@/hooks/navigation'
import { useCopy } from '@/hooks/useCopy'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { useNotifyMe } from '@/hooks/useNotifyMe'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { TopUpFace } from './TopUpFace'

/** How the top-up went. While it is unknown the page updates itself and offers nothing to top up again. */
function TopUpResultPage() {
  const { topUpId } = useParams('topUpResult')
  usePageTitle(t('topup.resultTitle'))
  return topUpId ? <OpenedTopUp topUpId={topUpId} /> : <SentTopUp />
}

/** A top-up opened by its id. */
const OpenedTopUp = observer(function OpenedTopUp({ topUpId }: { topUpId: string }) {
  const { topUps } = useStores()
  const topUp = topUps.opened?.id === topUpId ? topUps.opened : null
  const load = () => void topUps.load(topUpId)
  useEffect(() => void topUps.load(topUpId), [topUps, topUpId])
  useRefreshWhile(topUp?.status === 'paying' || topUp?.status === 'unknown', load)
  return (
    <Screen footer={<PrimaryButton label={t('common.done')} onTap={() => switchTo('home')} />}>
      <StateView
        status={topUps.opening.status}
        failure={topUps.opening.failure}
        hasContent={topUp !== null}
        skeleton="detail"
        onRetry={load}
      >
        {topUp && <TopUpFace topUp={topUp} />}
      </StateView>
    </Screen>
  )
})

/** The top-up just sent, or one the last run of the app left in doubt. */
const SentTopUp = observer(function SentTopUp() {
  const { attempt } = useStores().topUps
  const copy = useCopy()
  const { phase, result, failure, order } = attempt
  const notifyMe = useNotifyMe('topup')
  const { backToOrder } = useFirstSteps()
  useEffect(() => {
    if (phase === 'unknown') void attempt.follow()
  }, [attempt, phase])
  const hasFailed = phase === 'refused' || result?.status === 'failed'
  const doneLabel = result?.status === 'succeeded' ? t('common.done') : t('pay.backHome')
  const leaveLabel = backToOrder ? t('pay.backToOrder') : doneLabel
  return (
    <Screen
      footer={
        <>
          {hasFailed && <PrimaryButton label={t('topup.again')} onTap={() => replace('topUp')} />}
          <PrimaryButton
            kind={hasFailed ? 'text' : 'primary'}
            label={leaveLabel}
            onTap={backToOrder ?? (() => switchTo('home'))}
          />
        </>
      }
    >
      {phase === 'refused' && failure && (
        <>
          <ResultFace kind="failed" title={t('topup.failed')} />
          <FailureCard failure={failure} context="topup" onCopyCode={copy} />
        </>
      )}
      {phase !== 'refused' && result && <TopUpFace topUp={result} />}
      {phase !== 'refused' && !result && (
        <ResultFace
          kind="unknown"
          title={t('topup.unknown')}
          note={t('pay.unknownNoteOpen')}
          {...(order ? { amountFen: order.amountFen } : {})}
        />
      )}
      <NotifyMe {...notifyMe} />
    </Screen>
  )
})

export default observer(TopUpResultPage)
