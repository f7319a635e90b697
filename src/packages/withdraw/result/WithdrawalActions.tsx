import type { Withdrawal } from '@/api/types'
import { PrimaryButton } from '@/components/PrimaryButton'
import { replace, switchTo } from '@/hooks/navigation'
import { t } from '@/i18n'

/** The ways on: home; after a failure a new try. Null until anything is known. */
export function WithdrawalActions({ status }: { status: Withdrawal['status'] | null }) {
  const hasFailed = status === 'failed'
  return (
    <>
      {hasFailed && <PrimaryButton label={t('withdraw.again')} onTap={() => replace('withdrawal')} />}
      <PrimaryButton
        kind={hasFailed ? 'text' : 'primary'}
        label={status === 'succeeded' ? t('common.done') : t('pay.backHome')}
        onTap={() => switchTo('home')}
      />
    </>
  )
}
