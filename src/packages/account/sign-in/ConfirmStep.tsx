import { maskPhone } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { TakenChoice } from './TakenChoice'

/** A new wallet for the phone the host vouched for. Asked once more, because the owner may have one elsewhere. */
export const ConfirmStep = observer(() => {
  const { signIn } = useStores()
  const { submitting } = signIn
  const { failure } = submitting
  const isTaken = failure?.code === 'HOST_IDENTITY_TAKEN'

  return (
    <>
      <StepHeader
        title={t('account.confirmTitle')}
        note={t('account.confirmNote', { phone: maskPhone(signIn.phone) })}
      />
      {failure && <Notice tone={isTaken ? 'warn' : 'danger'} text={failureLine(failure)} />}
      {isTaken ? (
        <TakenChoice />
      ) : (
        <PrimaryButton
          label={t('account.confirmOpen')}
          busyLabel={t('account.confirmOpening')}
          isBusy={submitting.isBusy}
          onTap={() => void signIn.registerHostPhone()}
        />
      )}
      <Notice text={t('account.confirmPassword')} />
      <PrimaryButton kind="text" label={t('account.confirmOther')} onTap={signIn.showForm} />
    </>
  )
})
