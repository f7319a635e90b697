import { observer } from 'mobx-react-lite'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { PasswordSignIn } from './PasswordSignIn'
import { useSignInConsent } from './useSignInConsent'

/** Phone number and consent: nothing is sent before the box is ticked. */
export const PhoneStep = observer(() => {
  const { session, hostLogin, signIn } = useStores()
  const { line, withConsent } = useSignInConsent()
  const { sendingCode } = signIn
  const isNew = signIn.purpose === 'register'

  return (
    <>
      {session.hasExpired && <Notice text={t('account.expired')} />}
      <StepHeader
        title={t('account.phoneTitle')}
        note={t('account.phoneNote')}
        {...(isNew ? { step: 1, total: 3 } : {})}
      />
      <ChoiceGroup
        title={t('account.who')}
        choices={[
          { value: 'register', label: t('account.isNew') },
          { value: 'login', label: t('account.isKnown') },
        ]}
        selected={signIn.purpose}
        onSelect={signIn.setPurpose}
      />
      {signIn.isPhoneKnown && <Notice text={t('account.phoneKnown')} />}
      <TextField
        label={t('account.phone')}
        keys="digits"
        value={signIn.phone}
        placeholder={t('account.phonePlaceholder')}
        hint={t('account.phoneHint')}
        problem={sendingCode.failure && failureLine(sendingCode.failure, 'signIn')}
        onChange={signIn.setPhone}
      />
      {line}
      {signIn.usesPassword ? <PasswordSignIn withConsent={withConsent} /> : <CodeRequest withConsent={withConsent} />}
      {!isNew && (
        <PrimaryButton
          kind="text"
          label={t(signIn.usesPassword ? 'account.useCode' : 'account.usePassword')}
          onTap={signIn.switchProof}
        />
      )}
      {hostLogin.provider !== null && (
        <PrimaryButton kind="text" label={t('common.back')} onTap={() => signIn.stepBack('phone')} />
      )}
    </>
  )
})

const CodeRequest = observer(({ withConsent }: { withConsent: (proceed: () => void) => void }) => {
  const { signIn } = useStores()
  return (
    <PrimaryButton
      label={t('account.sendCode')}
      busyLabel={t('account.sendingCode')}
      isBusy={signIn.sendingCode.isBusy}
      whyNot={signIn.isPhoneComplete ? null : failureLine({ code: 'PHONE_INVALID' }, 'signIn')}
      onTap={() => withConsent(() => void signIn.sendCode())}
    />
  )
})
