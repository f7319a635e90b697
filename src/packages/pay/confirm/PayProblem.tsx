import { observer } from 'mobx-react-lite'
import { FailureWays } from '@/components/FailureWays'
import { isPinProblem } from '@/components/pinProblems'
import { useStores } from '@/hooks/useStores'

/** Why this can't be paid as it stands: the last refusal, or what binds when no source can pay the amount. The form stays. */
export const PayProblem = observer(function PayProblem() {
  const { payments } = useStores()
  const refusal = payments.attempt.phase === 'refused' ? payments.attempt.failure : null
  const refused = refusal && !isPinProblem(refusal) ? refusal : null
  const failure = refused ?? payments.obstacle
  if (failure === null) return null
  // With nothing that could pay, there is no other source to choose.
  const own = payments.obstacle === null ? { otherSource: payments.changeSource } : {}
  return <FailureWays failure={failure} context="pay" own={own} isForeseen={refused === null} />
})
