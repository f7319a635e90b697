import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { NoSubject } from '@/components/NoSubject'
import { NotifyMe } from '@/components/NotifyMe'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { replace, switchTo, useParams } from '@/hooks/navigation'
import { useNotifyMe } from '@/hooks/useNotifyMe'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSharing } from '@/hooks/useSharing'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { AttemptActions, PaymentActions } from './PayResultActions'
import { AttemptFace, PaymentFace } from './PayResultFace'

/** How the payment went. While it is unknown the page updates itself and offers nothing to pay again. */
function PayResultPage() {
  const { paymentId } = useParams('payResult')
  usePageTitle(t('pay.resultTitle'))
  useSignedIn()
  return paymentId ? <KnownPayment paymentId={paymentId} /> : <SentPayment />
}

/** A payment the server knows: the one just sent, or one opened by its id. */
const KnownPayment = observer(function KnownPayment({ paymentId }: { paymentId: string }) {
  const { payments } = useStores()
  const { attempt, opened, opening, resolution } = payments
  const sent = attempt.result?.id === paymentId ? attempt.result : null
  const payment = sent ?? (opened?.id === paymentId ? opened : null)
  const isSent = sent !== null
  const isOpen = payment?.status === 'paying' || payment?.status === 'unknown'
  const copyLink = useSharing(payment?.status === 'succeeded' ? payment.merchant : null)
  const notifyMe = useNotifyMe('payment')
  const load = () => void payments.load(paymentId)
  useEffect(() => {
    if (!isSent) void payments.load(paymentId)
  }, [payments, paymentId, isSent])
  useEffect(() => {
    if (isSent && attempt.phase === 'unknown') void attempt.follow()
  }, [attempt, attempt.phase, isSent])
  useRefreshWhile(isOpen && !isSent, load)
  return (
    <Screen footer={<PaymentActions payment={payment} onCopyLink={copyLink} />}>
      <StateView
        status={opening.status}
        failure={isSent ? null : opening.failure}
        hasContent={payment !== null}
        skeleton="detail"
        onRetry={load}
      >
        {payment && <PaymentFace payment={payment} isRepeat={resolution?.paidPaymentId === paymentId} />}
        {isSent && <NotifyMe {...notifyMe} />}
      </StateView>
    </Screen>
  )
})

/** A payment whose answer never came, also one of the last run of the app. Once it is known it has a page of its own. */
const SentPayment = observer(function SentPayment() {
  const { launch, payments } = useStores()
  const { attempt } = payments
  const { phase, result } = attempt
  useEffect(() => {
    if (phase === 'unknown') void attempt.follow()
  }, [attempt, phase])
  useEffect(() => {
    if (result !== null) replace('payResult', { paymentId: result.id })
  }, [result])
  if (phase === 'idle') return <NoSubject isReady={launch.isReady} onGoHome={() => switchTo('home')} />
  return (
    <Screen footer={<AttemptActions />}>
      <AttemptFace />
    </Screen>
  )
})

export default observer(PayResultPage)
