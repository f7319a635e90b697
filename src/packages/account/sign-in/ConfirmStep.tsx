import { maskPhone } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'
import { TakenChoice } from './TakenChoice'

/** A new wallet for the phone the host vouched for. Asked once more, because the owner may have one elsewhere. */
export const ConfirmStep = observer(() => {
  const signIn = useStores().of(SignInFlow)
  const { failure } = signIn.submitting
  return (
    <>
      <StepHeader
        title={t('account.confirmTitle')}
        note={t('account.confirmNote', { phone: maskPhone(signIn.phone) })}
      />
      <MessageSlot>{failure && <Notice tone="warn" text={failureLine(failure, 'signIn')} />}</MessageSlot>
      <NextStep />
      <Notice text={t('account.confirmPassword')} />
      <PrimaryButton kind="text" label={t('account.confirmOther')} onTap={signIn.showForm} />
    </>
  )
})

/** Opens the wallet; after a refusal that asking again can't mend, the way round it. */
const NextStep = observer(() => {
  const signIn = useStores().of(SignInFlow)
  const { failure, isBusy } = signIn.submitting
  if (failure?.code === 'HOST_IDENTITY_TAKEN') return <TakenChoice />
  if (failure?.code === 'PHONE_REGISTERED') {
    return <PrimaryButton label={t('account.signInInstead')} onTap={signIn.showForm} />
  }
  if (failure?.code === 'PHONE_TICKET_INVALID') {
    return <PrimaryButton label={t('common.back')} onTap={() => signIn.stepBack('confirm')} />
  }
  return (
    <PrimaryButton
      label={t('account.confirmOpen')}
      busyLabel={t('account.confirmOpening')}
      isBusy={isBusy}
      onTap={() => void signIn.registerHostPhone()}
    />
  )
})
