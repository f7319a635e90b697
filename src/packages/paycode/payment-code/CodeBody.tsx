import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { Notice } from '@/components/Notice'
import { ResultFace } from '@/components/ResultFace'
import { Skeleton } from '@/components/Skeleton'
import { FailedFace } from '@/components/StateView'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'
import { ChargeFace } from './ChargeFace'
import { CodeFace } from './CodeFace'
import { EnrolFace } from './EnrolFace'
import type { CodePageFace } from './faces'
import { PayFrom } from './PayFrom'

/** What the page shows, one thing at a time. */
export const CodeBody = observer(function CodeBody({ face }: { face: CodePageFace }) {
  const codes = useStores().of(PaymentCodeStore)
  const { waiting, obstacle, looking } = codes
  switch (face) {
    case 'loading':
      return <Skeleton shape="detail" />
    case 'failed':
      return looking.failure && <FailedFace failure={looking.failure} onRetry={() => void codes.look()} />
    case 'waiting':
      return waiting && <ChargeFace charge={waiting} />
    case 'underWay':
      return <UnderWay />
    case 'cannotPay':
      return obstacle && <FailureCard failure={obstacle} context="pay" />
    case 'enrol':
      return <EnrolFace />
    case 'code':
      return (
        <>
          <CodeMessages />
          <CodeFace />
          <PayFrom />
        </>
      )
  }
})

/** What became of the last charge, and what to mind, above the code. */
const CodeMessages = observer(() => {
  const { refusal, isOffline, isCaptured } = useStores().of(PaymentCodeStore)
  return (
    <>
      {isOffline && <Notice tone="warn" icon="offline" text={t('paycode.offline')} />}
      {isCaptured && <Notice tone="warn" text={t('paycode.captured')} />}
      {refusal && <FailureCard failure={refusal} context="pay" />}
    </>
  )
})

/** Nobody can say yet how it ends: nothing is shown to pay with. */
const UnderWay = observer(() => {
  const { charge, attempt } = useStores().of(PaymentCodeStore)
  const amount = charge ? { amountFen: charge.amountFen } : {}
  if (charge?.status === 'unknown' || attempt.isLost) {
    return <ResultFace kind="unknown" title={t('paycode.unknown')} note={t('paycode.unknownNote')} {...amount} />
  }
  return <ResultFace kind="pending" title={t('paycode.scanned')} note={t('paycode.scannedNote')} {...amount} />
})
