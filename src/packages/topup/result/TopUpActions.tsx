import type { TopUp } from '@/api/types'
import { PrimaryButton } from '@/components/PrimaryButton'
import { replace, switchTo } from '@/hooks/navigation'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { t } from '@/i18n'

/** The ways on: back to an order that waits, else home; after a failure a new try. Null until anything is known. */
export function TopUpActions({ status }: { status: TopUp['status'] | null }) {
  const { backToOrder } = useFirstSteps()
  const hasFailed = status === 'failed'
  const doneLabel = status === 'succeeded' ? t('common.done') : t('pay.backHome')
  return (
    <>
      {hasFailed && <PrimaryButton label={t('topup.again')} onTap={() => replace('topUp')} />}
      <PrimaryButton
        kind={hasFailed ? 'text' : 'primary'}
        label={backToOrder ? t('pay.backToOrder') : doneLabel}
        onTap={backToOrder ?? (() => switchTo('home'))}
      />
    </>
  )
}
