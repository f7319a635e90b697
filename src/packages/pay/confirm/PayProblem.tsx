import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { isPinProblem } from '@/components/pinProblems'
import { go } from '@/hooks/navigation'
import { useScan } from '@/hooks/useScan'
import { useStores } from '@/hooks/useStores'
import { type Failure, failureLine, type PlainTextKey, t } from '@/i18n'
import type { PaymentsStore } from '@/stores/PaymentsStore'

/** Why this can't be paid as it stands: the last refusal, or what binds when no source can pay the amount. The form stays. */
export const PayProblem = observer(function PayProblem() {
  const { payments } = useStores()
  const refusal = payments.attempt.phase === 'refused' ? payments.attempt.failure : null
  const refused = refusal && !isPinProblem(refusal) ? refusal : null
  const failure = refused ?? payments.obstacle
  const scanAgain = useScan()
  if (failure === null) return null
  const door = doors[failure.code]
  return (
    <>
      {refused ? (
        <FailureCard failure={refused} context="pay" />
      ) : (
        <Notice tone="warn" text={failureLine(failure, 'pay')} />
      )}
      {door && (
        <PrimaryButton kind="secondary" label={t(door.label)} onTap={() => door.open({ payments, scanAgain })} />
      )}
    </>
  )
})

interface Ways {
  payments: PaymentsStore
  scanAgain: () => void
}

interface Door {
  label: PlainTextKey
  open: (ways: Ways) => void
}

const changeSource: Door = { label: 'pay.changeSource', open: ({ payments }) => payments.changeSource() }

/** The one tap that carries out the next step the failure names. */
const doors: Partial<Record<Failure['code'], Door>> = {
  IDENTITY_REQUIRED: { label: 'home.stepIdentity', open: () => go('identity') },
  PIN_NOT_SET: { label: 'home.stepPin', open: () => go('pin') },
  BALANCE_SHORT: { label: 'pay.topUpFirst', open: () => go('topUp') },
  STATIC_CAP: { label: 'pay.scanAgain', open: ({ scanAgain }) => scanAgain() },
  CLASS_CAP: { label: 'pay.addCard', open: () => go('cardBind') },
  CARD_SHORT: changeSource,
  CARD_EXPIRED: changeSource,
  CARD_LOST: changeSource,
  CARD_RESTRICTED: changeSource,
  CARD_NOT_FOUND: changeSource,
  ISSUER_DOWN: changeSource,
  BANK_UNAVAILABLE: changeSource,
}
