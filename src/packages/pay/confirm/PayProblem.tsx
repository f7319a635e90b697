import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { isPinProblem } from '@/components/pinProblems'
import { go } from '@/hooks/navigation'
import { useCopy } from '@/hooks/useCopy'
import { useStores } from '@/hooks/useStores'
import { type Failure, failureLine, type PlainTextKey, t } from '@/i18n'

/** Why this can't be paid as it stands: the last refusal, or that no source reaches the amount. The form stays. */
export const PayProblem = observer(function PayProblem() {
  const { payments } = useStores()
  const copy = useCopy()
  const refusal = payments.attempt.phase === 'refused' ? payments.attempt.failure : null
  const refused = refusal && !isPinProblem(refusal) ? refusal : null
  const failure = refused ?? missingSource(payments)
  if (failure === null) return null
  const door = doors[failure.code]
  return (
    <>
      {refused ? (
        <FailureCard failure={refused} context="pay" onCopyCode={copy} />
      ) : (
        <Notice tone="warn" text={failureLine(failure, 'pay')} />
      )}
      {door && <PrimaryButton kind="secondary" label={t(door.label)} onTap={door.open} />}
    </>
  )
})

interface Sources {
  source: unknown
  sources: readonly { reason: Failure | null }[]
}

function missingSource({ source, sources }: Sources): Failure | null {
  if (source !== null) return null
  return sources.find(({ reason }) => reason !== null)?.reason ?? null
}

/** The one tap that carries out the next step the failure names. */
const doors: Partial<Record<Failure['code'], { label: PlainTextKey; open: () => void }>> = {
  IDENTITY_REQUIRED: { label: 'home.stepIdentity', open: () => go('identity') },
  PIN_NOT_SET: { label: 'home.stepPin', open: () => go('pin') },
  BALANCE_SHORT: { label: 'pay.topUpFirst', open: () => go('topUp') },
  CLASS_CAP: { label: 'pay.addCard', open: () => go('cardBind') },
}
