import { useDidShow } from '@tarojs/taro'
import { sourceConsents } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { Screen } from '@/components/Screen'
import { replace } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'
import { ChargeSources } from './ChargeFace'
import { CodeBody } from './CodeBody'
import { CodeFooter } from './CodeFooter'
import { EnrolSheet } from './EnrolFace'
import { faceOf } from './faces'
import '../texts'

/** The code that a merchant reads, and what becomes of it. It is made on the phone, so that no network is needed. */
function PaymentCodePage() {
  const { consents } = useStores()
  const codes = useStores().of(PaymentCodeStore)
  const { attempt, waiting, source, paymentId } = codes
  const [isEnrolling, setEnrolling] = useState(false)
  const [isAskingPin, setAskingPin] = useState(false)
  const face = faceOf(codes)
  usePageTitle(t('paycode.title'))
  useSignedIn()
  useEffect(() => {
    void codes.open()
    void consents.load()
    return codes.close
  }, [codes, consents])
  useDidShow(() => {
    if (codes.isRestored) void codes.look()
  })
  useRefreshWhile(codes.isRestored, () => void codes.look())
  useEffect(() => (face === 'code' ? codes.shine() : undefined), [codes, face])
  useEffect(() => {
    if (paymentId !== null) replace('payResult', { paymentId })
  }, [paymentId])

  const askPin = () => {
    attempt.clear()
    setAskingPin(true)
  }
  const pay = () => void consents.whenGiven(source && sourceConsents[source.kind], askPin)
  return (
    <Screen
      footer={<CodeFooter face={face} onEnrol={() => setEnrolling(true)} onPay={pay} />}
      overlay={
        <>
          <EnrolSheet isOpen={isEnrolling} onClose={() => setEnrolling(false)} />
          <ChargeSources />
          <MoneyPinSheet
            attempt={attempt}
            context="pay"
            isOpen={isAskingPin && (waiting !== null || attempt.isBusy)}
            amountFen={waiting?.amountFen ?? attempt.order?.amountFen ?? null}
            note={t('pay.pinFor', { merchant: waiting?.merchant.name ?? '' })}
            busyLabel={t('paycode.paying')}
            send={codes.confirm}
            onSent={() => setAskingPin(false)}
            onClose={() => setAskingPin(false)}
          />
        </>
      }
    >
      <CodeBody face={face} />
    </Screen>
  )
}

export default observer(PaymentCodePage)
