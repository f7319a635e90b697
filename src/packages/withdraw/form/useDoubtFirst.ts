import { useEffect } from 'react'
import { replace } from '@/hooks/navigation'
import type { WithdrawalStore } from '@/stores/WithdrawalStore'

/** A withdrawal in doubt, also of the last run of the app, takes the place of the form. */
export function useDoubtFirst(withdrawals: WithdrawalStore): void {
  const { attempt } = withdrawals
  useEffect(() => {
    attempt.clear()
    void withdrawals.recover()
  }, [withdrawals, attempt])
  const isInDoubt = attempt.phase === 'unknown'
  useEffect(() => {
    if (isInDoubt && attempt.phase === 'unknown') replace('withdrawalResult', { withdrawalId: attempt.result?.id })
  }, [attempt, isInDoubt])
}
