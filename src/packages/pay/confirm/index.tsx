import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { amountFenOf } from '@/components/amountKeys'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { replace } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useScan } from '@/hooks/useScan'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { CodeProblem } from './CodeProblem'
import { PayAmount } from './PayAmount'
import { PayFooter } from './PayFooter'
import { PayPinSheet } from './PayPinSheet'
import { PayProblem } from './PayProblem'
import { PayRows } from './PayRows'

/** Who gets paid, how much, from where. Nothing else moves while it is sent. */
function PayConfirmPage() {
  const { payments } = useStores()
  const { resolution, resolving, codeText, attempt } = payments
  const [amountText, setAmountText] = useState('')
  const [isAskingPin, setAskingPin] = useState(false)
  const scanAgain = useScan()
  usePageTitle(t('pay.confirmTitle'))

  // The balance may have changed on the way here, for example by a top-up this page asked for.
  useDidShow(() => {
    if (resolution !== null) void payments.refreshSources()
  })
  const paidPaymentId = resolution?.paidPaymentId
  useEffect(() => {
    if (paidPaymentId) replace('payResult', { paymentId: paidPaymentId })
  }, [paidPaymentId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code starts with an empty field
  useEffect(() => setAmountText(''), [codeText])
  useEffect(() => {
    if (attempt.phase === 'unknown') replace('payResult', {})
  }, [attempt.phase])

  const typeAmount = (text: string) => {
    setAmountText(text)
    payments.setAmount(amountFenOf(text))
  }

  if (codeText === null || (resolution === null && resolving.failure)) {
    return (
      <Screen footer={<PrimaryButton label={t('pay.scanAgain')} onTap={scanAgain} />}>
        <CodeProblem failure={resolving.failure} />
      </Screen>
    )
  }
  return (
    <Screen
      footer={resolution && <PayFooter amountText={amountText} onType={typeAmount} onPay={() => setAskingPin(true)} />}
      overlay={<PayPinSheet isOpen={isAskingPin} onClose={() => setAskingPin(false)} />}
    >
      <StateView
        status={resolving.status}
        failure={resolving.failure}
        hasContent={resolution !== null}
        skeleton="detail"
        onRetry={() => void payments.refreshSources()}
      >
        <PayAmount amountText={amountText} />
        <PayProblem />
        <PayRows />
      </StateView>
    </Screen>
  )
}

export default observer(PayConfirmPage)
