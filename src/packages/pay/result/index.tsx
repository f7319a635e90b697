import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { MoneyWords } from '@/components/MoneyReceipt'
import { MoneyResult } from '@/components/MoneyResult'
import { NotifyMe } from '@/components/NotifyMe'
import { replace, useParams } from '@/hooks/navigation'
import { useMoneyResult } from '@/hooks/useMoneyResult'
import { useNotifyMe } from '@/hooks/useNotifyMe'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSharing } from '@/hooks/useSharing'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { CardsStore } from '@/stores/CardsStore'
import { AttemptActions, PaymentActions } from './PayResultActions'
import { attemptFacts, paymentFacts } from './payFacts'

const showPayment = (paymentId: string) => replace('payResult', { paymentId })

/** How the payment went. While it is unknown the page updates itself and offers nothing to pay again. */
function PayResultPage() {
  const { paymentId } = useParams('payResult')
  const { launch, payments } = useStores()
  const cards = useStores().of(CardsStore)
  const money = useMoneyResult(payments, paymentId, showPayment)
  const { result: payment, isKnown, isJustSent } = money
  usePageTitle(t('pay.resultTitle'))
  useSignedIn()
  const copyLink = useSharing(payment?.status === 'succeeded' ? payment.merchant : null)
  const notifyMe = useNotifyMe('payment')
  useEffect(() => {
    if (!isKnown) void cards.load()
  }, [cards, isKnown])
  return (
    <MoneyResult
      money={money}
      context="pay"
      words={wordsOf(paymentId !== undefined && payments.isEarlier(paymentId))}
      facts={payment ? paymentFacts(payment) : attemptFacts(payments.attempt, cards.find)}
      footer={isKnown ? <PaymentActions payment={payment} onCopyLink={copyLink} /> : <AttemptActions />}
      isReady={launch.isReady}
    >
      {isJustSent && <NotifyMe {...notifyMe} />}
    </MoneyResult>
  )
}

function wordsOf(isEarlier: boolean): MoneyWords {
  const earlier = { title: t('pay.alreadyPaid'), note: t('pay.alreadyPaidNote') }
  return {
    succeeded: isEarlier ? earlier : { title: t('pay.succeeded') },
    paying: { title: t('pay.payingNow') },
    unknown: { title: t('pay.unknown') },
    failed: { title: t('pay.failed') },
  }
}

export default observer(PayResultPage)
