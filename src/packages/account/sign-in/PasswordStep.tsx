import { checkPasswordLength } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { useLatest } from '@/hooks/useLatest'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'
import { TakenChoice } from './TakenChoice'

/** A new user's login password. It stays in this field until it is sealed. */
export const PasswordStep = observer(() => {
  const signIn = useStores().of(SignInFlow)
  const password = useLatest('')
  const { submitting } = signIn
  const isTaken = submitting.failure?.code === 'HOST_IDENTITY_TAKEN'
  const isRegistered = submitting.failure?.code === 'PHONE_REGISTERED'
  const wrongLength = checkPasswordLength(password.drawn)
  const submit = () => {
    const typed = password.read()
    if (checkPasswordLength(typed) === null) void signIn.submitPassword(typed)
  }

  return (
    <>
      <StepHeader title={t('account.passwordTitle')} note={t('account.passwordNote')} />
      <TextField
        label={t('account.password')}
        isPassword
        hasFocus
        value={password.drawn}
        placeholder={t('account.passwordPlaceholder')}
        hint={t('account.passwordHint')}
        problem={submitting.failure && failureLine(submitting.failure, 'signIn')}
        onChange={(text) => {
          password.set(text)
          submitting.reset()
        }}
        onSubmit={submit}
      />
      {isRegistered && <PrimaryButton label={t('account.signInInstead')} onTap={signIn.showForm} />}
      {isTaken && <TakenChoice onGoOn={submit} />}
      {!isRegistered && !isTaken && (
        <PrimaryButton
          label={t('account.register')}
          busyLabel={t('account.registering')}
          isBusy={submitting.isBusy}
          whyNot={wrongLength && failureLine({ code: wrongLength }, 'signIn')}
          onTap={submit}
        />
      )}
    </>
  )
})
