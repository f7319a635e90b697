import { type OwnSteps, useNextSteps } from '@/hooks/useNextSteps'
import type { Failure, FailureContext } from '@/i18n'
import { FailureCard } from './FailureCard'
import { NextSteps } from './NextSteps'

interface FailureWaysProps {
  failure: Failure
  context: FailureContext
  /** What only this page can do about it. */
  own?: OwnSteps
}

/** A failure on a form that stays as it is: what it says, and under it what cures it, as far as a tap can. */
export function FailureWays({ failure, context, own }: FailureWaysProps) {
  const waysOn = useNextSteps()
  return (
    <>
      <FailureCard failure={failure} context={context} />
      <NextSteps ways={waysOn(failure, own)} isBeside />
    </>
  )
}
