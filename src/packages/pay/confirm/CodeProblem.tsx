import { mayRetry } from '@wallet/rules'
import { FailureCard } from '@/components/FailureCard'
import { ResultFace } from '@/components/ResultFace'
import { type Failure, useText } from '@/i18n'

/** A code that can't be paid, and why. Without a failure there was no code yet. */
export function CodeProblem({ failure }: { failure: Failure | null }) {
  const t = useText()
  if (!failure) return <ResultFace kind="pending" title={t('pay.scanTitle')} note={t('pay.scanNote')} />
  return (
    <>
      {mayRetry(failure.code) ? (
        <ResultFace kind="unknown" title={t('pay.codeUnread')} />
      ) : (
        <ResultFace kind="failed" title={t('pay.codeFailed')} />
      )}
      <FailureCard failure={failure} context="pay" />
    </>
  )
}
