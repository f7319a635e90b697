import { observer } from 'mobx-react-lite'
import { PrimaryButton } from '@/components/PrimaryButton'
import { TextField } from '@/components/TextField'
import { useLatest } from '@/hooks/useLatest'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'
import { TakenChoice } from './TakenChoice'

/** The other way in, without an SMS. The password stays in this field until it is sealed. */
export const PasswordSignIn = observer(({ withConsent }: { withConsent: (proceed: () => void) => void }) => {
  const signIn = useStores().of(SignInFlow)
  const password = useLatest('')
  const { submitting } = signIn
  const missingPassword = password.drawn === '' ? t('common.passwordFirst') : null
  const missing = signIn.isPhoneComplete ? missingPassword : failureLine({ code: 'PHONE_INVALID' }, 'signIn')
  const submit = () => withConsent(() => void signIn.signInWithPassword(password.read()))
  return (
    <>
      <TextField
        label={t('account.password')}
        isPassword
        value={password.drawn}
        problem={submitting.failure && failureLine(submitting.failure, 'signIn')}
        onChange={password.set}
      />
      {submitting.failure?.code === 'HOST_IDENTITY_TAKEN' ? (
        <TakenChoice onGoOn={submit} />
      ) : (
        <PrimaryButton
          label={t('account.signIn')}
          busyLabel={t('account.signingIn')}
          isBusy={submitting.isBusy}
          whyNot={missing}
          onTap={submit}
        />
      )}
    </>
  )
})
