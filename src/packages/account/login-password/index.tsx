import { checkPasswordLength } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { goBack } from '@/hooks/navigation'
import { useLatest } from '@/hooks/useLatest'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { ProofSheet } from '../ProofSheet'
import { LoginMethodsStore } from '../stores/LoginMethodsStore'
import '../texts'

/** The first login password of somebody who came in by the host. It stays in this field until it is sealed. */
export default observer(function LoginPasswordPage() {
  const { session } = useStores()
  const loginMethods = useStores().of(LoginMethodsStore)
  const { settingPassword, proving } = loginMethods
  const password = useLatest('')
  usePageTitle(t('loginMethods.passwordTitle'))
  useSignedIn()
  useEffect(() => {
    // Which proof to ask for.
    if (session.isSignedIn && loginMethods.methods === null) void loginMethods.load()
    return () => {
      loginMethods.stopProving()
      settingPassword.reset()
    }
  }, [session, loginMethods, settingPassword])

  if (settingPassword.status === 'ready') {
    return (
      <Screen>
        <ResultFace kind="succeeded" title={t('loginMethods.saved')} note={t('account.pinDoneNote')} />
        <PrimaryButton label={t('common.done')} onTap={goBack} />
      </Screen>
    )
  }
  const wrongLength = checkPasswordLength(password.drawn)
  const refusal = proving === null ? settingPassword.failure : null
  const save = () => {
    const typed = password.read()
    if (checkPasswordLength(typed) === null) void loginMethods.setPassword(typed)
  }
  return (
    <Screen
      overlay={
        <ProofSheet
          isOpen={proving === 'password'}
          subject={t('loginMethods.proofSetPassword')}
          onProof={(proof) => void loginMethods.setPassword(password.read(), proof)}
          onClose={loginMethods.stopProving}
        />
      }
    >
      <StepHeader title={t('loginMethods.passwordTitle')} note={t('loginMethods.passwordNote')} />
      <TextField
        label={t('account.password')}
        isPassword
        hasFocus
        value={password.drawn}
        placeholder={t('account.passwordPlaceholder')}
        hint={t('account.passwordHint')}
        problem={refusal && failureLine(refusal, 'account')}
        onChange={(text) => {
          password.set(text)
          settingPassword.reset()
        }}
        onSubmit={save}
      />
      <PrimaryButton
        label={t('loginMethods.save')}
        busyLabel={t('loginMethods.saving')}
        isBusy={settingPassword.isBusy}
        whyNot={wrongLength && failureLine({ code: wrongLength }, 'account')}
        onTap={save}
      />
    </Screen>
  )
})
