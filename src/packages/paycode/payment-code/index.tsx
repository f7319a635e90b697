import { useDidShow } from '@tarojs/taro'
import { sourceConsents } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { FailureCard } from '@/components/FailureCard'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { Notice } from '@/components/Notice'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { Skeleton } from '@/components/Skeleton'
import { FailedFace } from '@/components/StateView'
import { replace } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'
import { ChargeFace, ChargeSources } from './ChargeFace'
import { CodeFace } from './CodeFace'
import { CodeFooter } from './CodeFooter'
import { EnrolFace, EnrolSheet } from './EnrolFace'
import { type CodePageFace, faceOf } from './faces'
import { PayFrom } from './PayFrom'
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
      <CodeMessages face={face} />
      <CodeBody face={face} />
    </Screen>
  )
}

/** What became of the last charge, and what to mind, above what is shown. */
const CodeMessages = observer(({ face }: { face: CodePageFace }) => {
  const { refusal, isOffline, isCaptured } = useStores().of(PaymentCodeStore)
  if (face !== 'code') return null
  return (
    <>
      {isOffline && <Notice tone="warn" icon="offline" text={t('paycode.offline')} />}
      {isCaptured && <Notice tone="warn" text={t('paycode.captured')} />}
      {refusal && <FailureCard failure={refusal} context="pay" />}
    </>
  )
})

const CodeBody = observer(({ face }: { face: CodePageFace }) => {
  const codes = useStores().of(PaymentCodeStore)
  const { waiting, obstacle, charge, looking } = codes
  switch (face) {
    case 'loading':
      return <Skeleton shape="detail" />
    case 'failed':
      return looking.failure && <FailedFace failure={looking.failure} onRetry={() => void codes.look()} />
    case 'waiting':
      return waiting && <ChargeFace charge={waiting} />
    case 'underWay': {
      const isUnknown = charge?.status === 'unknown' || codes.attempt.isLost
      const words = isUnknown ? (['unknown', 'unknownNote'] as const) : (['scanned', 'scannedNote'] as const)
      return (
        <ResultFace
          kind={isUnknown ? 'unknown' : 'pending'}
          title={t(`paycode.${words[0]}`)}
          note={t(`paycode.${words[1]}`)}
          {...(charge ? { amountFen: charge.amountFen } : {})}
        />
      )
    }
    case 'cannotPay':
      return obstacle && <FailureCard failure={obstacle} context="pay" />
    case 'enrol':
      return <EnrolFace />
    case 'code':
      return (
        <>
          <CodeFace />
          <PayFrom />
        </>
      )
  }
})

export default observer(PaymentCodePage)
