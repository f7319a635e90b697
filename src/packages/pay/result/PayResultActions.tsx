import { observer } from 'mobx-react-lite'
import type { Payment } from '@/api/types'
import { NextSteps } from '@/components/NextSteps'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ShareButton } from '@/components/ShareButton'
import { replace, switchTo } from '@/hooks/navigation'
import { useNextSteps } from '@/hooks/useNextSteps'
import { useStores } from '@/hooks/useStores'
import { type Failure, shortSourceLabel, t } from '@/i18n'

interface PaymentActionsProps {
  /** Null until the server has said what became of it. */
  payment: Payment | null
  onCopyLink: (() => void) | null
}

/** What can be done with a receipt. While its result is unknown there is no way to pay here. */
export function PaymentActions({ payment, onCopyLink }: PaymentActionsProps) {
  if (payment?.status === 'failed') return <TryAgain failure={payment.failure} />
  if (payment?.status !== 'succeeded') return <InDoubt />
  return (
    <>
      <PrimaryButton label={t('common.done')} onTap={() => switchTo('home')} />
      <PrimaryButton
        kind="text"
        label={t('pay.viewBill')}
        onTap={() => replace('billDetail', { billId: payment.id })}
      />
      <ShareButton onCopyLink={onCopyLink} />
    </>
  )
}

/** What can be done after a payment the server knows nothing of. */
export const AttemptActions = observer(function AttemptActions() {
  const { attempt } = useStores().payments
  return attempt.phase === 'refused' ? <TryAgain failure={attempt.failure} /> : <InDoubt />
})

/** What cures it: for most, another way to pay the same code, as long as that is there. */
const TryAgain = observer(function TryAgain({ failure }: { failure: Failure | null }) {
  const { payments } = useStores()
  const waysOn = useNextSteps()
  const payAgain = () => {
    payments.changeSource()
    replace('payConfirm')
  }
  const payNext = () => {
    payments.useNextSource()
    replace('payConfirm')
  }
  const [next] = payments.nextSources
  const switching = next && { label: t('pay.useNext', { source: shortSourceLabel(next) }), onTap: payNext }
  const own = payments.codeText === null ? {} : { otherSource: switching ?? payAgain, retry: payAgain }
  const [cure] = failure ? waysOn(failure, own) : []
  if (cure === undefined) return <BackHome />
  const other =
    cure === switching
      ? { label: t('pay.changeSource'), onTap: payAgain }
      : { label: t('pay.backHome'), onTap: () => switchTo('home') }
  return <NextSteps ways={[cure, other]} />
})

/** Nobody can say yet whether money moved: there is nothing to do but look. */
function InDoubt() {
  return (
    <>
      <BackHome />
      <PrimaryButton kind="text" label={t('common.seeBills')} onTap={() => switchTo('bills')} />
    </>
  )
}

function BackHome() {
  return <PrimaryButton kind="secondary" label={t('pay.backHome')} onTap={() => switchTo('home')} />
}
