import { observer } from 'mobx-react-lite'
import { FailureCard } from '@/components/FailureCard'
import { NextSteps } from '@/components/NextSteps'
import { Notice } from '@/components/Notice'
import { isPinProblem } from '@/components/pinProblems'
import { useNextSteps } from '@/hooks/useNextSteps'
import { useStores } from '@/hooks/useStores'
import { failureLine } from '@/i18n'

/** Why this can't be paid as it stands: the last refusal, or what binds when no source can pay the amount. The form stays. */
export const PayProblem = observer(function PayProblem() {
  const { payments } = useStores()
  const refusal = payments.attempt.phase === 'refused' ? payments.attempt.failure : null
  const refused = refusal && !isPinProblem(refusal) ? refusal : null
  const failure = refused ?? payments.obstacle
  const waysOn = useNextSteps()
  if (failure === null) return null
  // With nothing that could pay, there is no other source to choose.
  const own = payments.obstacle === null ? { otherSource: payments.changeSource } : {}
  return (
    <>
      {refused ? (
        <FailureCard failure={refused} context="pay" />
      ) : (
        <Notice tone="warn" text={failureLine(failure, 'pay')} />
      )}
      <NextSteps ways={waysOn(failure, own)} isBeside />
    </>
  )
})
