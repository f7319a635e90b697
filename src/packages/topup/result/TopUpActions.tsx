import type { TopUp } from '@/api/types'
import { NextSteps } from '@/components/NextSteps'
import { PrimaryButton } from '@/components/PrimaryButton'
import { replace, switchTo } from '@/hooks/navigation'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { useNextSteps } from '@/hooks/useNextSteps'
import { type Failure, t } from '@/i18n'

interface TopUpActionsProps {
  /** Null until anything is known. */
  status: TopUp['status'] | null
  failure: Failure | null
}

/** The ways on: back to an order that waits, else home; after a failure what cures it. */
export function TopUpActions({ status, failure }: TopUpActionsProps) {
  const { backToOrder } = useFirstSteps()
  const waysOn = useNextSteps()
  const hasFailed = status === 'failed'
  const doneLabel = status === 'succeeded' ? t('common.done') : t('pay.backHome')
  const again = { label: t('topup.again'), onTap: () => replace('topUp') }
  const [cure = again] = failure ? waysOn(failure, { otherSource: again, retry: again }) : []
  return (
    <>
      {hasFailed && <NextSteps ways={[cure]} />}
      <PrimaryButton
        kind={hasFailed ? 'text' : 'primary'}
        label={backToOrder ? t('pay.backToOrder') : doneLabel}
        onTap={backToOrder ?? (() => switchTo('home'))}
      />
    </>
  )
}
