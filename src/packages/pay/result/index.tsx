import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { NotifyMe } from '@/components/NotifyMe'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { useParams } from '@/hooks/navigation'
import { useNotifyMe } from '@/hooks/useNotifyMe'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSharing } from '@/hooks/useSharing'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { AttemptActions, PaymentActions } from './PayResultActions'
import { AttemptFace, PaymentFace } from './PayResultFace'

/** How the payment went. While it is unknown the page updates itself and offers nothing to pay again. */
function PayResultPage() {
  const { paymentId } = useParams('payResult')
  usePageTitle(t('pay.resultTitle'))
  return paymentId ? <OpenedPayment paymentId={paymentId} /> : <SentPayment />
}

/** A receipt opened by its id. */
const OpenedPayment = observer(function OpenedPayment({ paymentId }: { paymentId: string }) {
  const { payments } = useStores()
  const payment = payments.opened?.id === paymentId ? payments.opened : null
  const isOpen = payment?.status === 'paying' || payment?.status === 'unknown'
  const copyLink = useSharing(payment?.status === 'succeeded' ? payment.merchant : null)
  const load = () => void payments.load(paymentId)
  useEffect(() => void payments.load(paymentId), [payments, paymentId])
  useRefreshWhile(isOpen, load)
  return (
    <Screen footer={payment && <PaymentActions payment={payment} onCopyLink={copyLink} />}>
      <StateView
        status={payments.opening.status}
        failure={payments.opening.failure}
        hasContent={payment !== null}
        skeleton="detail"
        onRetry={load}
      >
        {payment && <PaymentFace payment={payment} isRepeat={payments.resolution?.paidPaymentId === paymentId} />}
      </StateView>
    </Screen>
  )
})

/** The payment just sent, or one the last run of the app left in doubt. */
const SentPayment = observer(function SentPayment() {
  const { attempt } = useStores().payments
  const { result } = attempt
  const notifyMe = useNotifyMe('payment')
  const copyLink = useSharing(result?.status === 'succeeded' ? result.merchant : null)
  useEffect(() => {
    if (attempt.phase === 'unknown') void attempt.follow()
  }, [attempt, attempt.phase])
  return (
    <Screen footer={<AttemptActions onCopyLink={copyLink} />}>
      <AttemptFace />
      <NotifyMe {...notifyMe} />
    </Screen>
  )
})

export default observer(PayResultPage)
