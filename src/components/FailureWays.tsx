import { type OwnSteps, useNextSteps } from '@/hooks/useNextSteps'
import { type Failure, type FailureContext, failureLine } from '@/i18n'
import { FailureCard } from './FailureCard'
import { NextSteps } from './NextSteps'
import { Notice } from './Notice'

interface FailureWaysProps {
  failure: Failure
  context: FailureContext
  /** What only this page can do about it. */
  own?: OwnSteps
  /** Told before anything was asked for: a sentence, which leaves room for the keys on the smallest screen. */
  isForeseen?: boolean
}

/** A failure on a form that stays as it is: what it says, and under it what cures it, as far as a tap can. */
export function FailureWays({ failure, context, own, isForeseen = false }: FailureWaysProps) {
  const waysOn = useNextSteps()
  return (
    <>
      {isForeseen ? (
        <Notice tone="warn" text={failureLine(failure, context)} />
      ) : (
        <FailureCard failure={failure} context={context} />
      )}
      <NextSteps ways={waysOn(failure, own)} isBeside />
    </>
  )
}
