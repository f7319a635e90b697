import { maskPhone } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'
import { PasswordSignIn } from './PasswordSignIn'
import { useSignInConsent } from './useSignInConsent'

/** Phone number and consent: nothing is sent before the box is ticked. */
export const PhoneStep = observer(() => {
  const { session, hostLogin } = useStores()
  const signIn = useStores().of(SignInFlow)
  const { line, withConsent } = useSignInConsent()
  const { sendingCode } = signIn

  return (
    <>
      {session.hasExpired && <Notice text={t('account.expired')} />}
      <StepHeader title={t('account.phoneTitle')} note={t('account.phoneNote')} />
      {signIn.isPhoneKnown && <Notice text={t('account.phoneKnown')} />}
      {signIn.isPhoneRemembered ? (
        <RememberedPhone />
      ) : (
        <TextField
          label={t('account.phone')}
          keys="digits"
          value={signIn.phone}
          placeholder={t('common.phonePlaceholder')}
          hint={t('account.phoneHint')}
          problem={sendingCode.failure && failureLine(sendingCode.failure, 'signIn')}
          onChange={signIn.setPhone}
        />
      )}
      {line}
      {signIn.usesPassword ? <PasswordSignIn withConsent={withConsent} /> : <CodeRequest withConsent={withConsent} />}
      <PrimaryButton
        kind="text"
        label={t(signIn.usesPassword ? 'account.useCode' : 'account.usePassword')}
        onTap={signIn.switchProof}
      />
      {hostLogin.provider !== null && (
        <PrimaryButton kind="text" label={t('common.back')} onTap={() => signIn.stepBack('phone')} />
      )}
    </>
  )
})

/** Whoever signed in here last, masked: others may be looking. */
const RememberedPhone = observer(() => {
  const signIn = useStores().of(SignInFlow)
  const { failure } = signIn.sendingCode
  return (
    <>
      <ListCard title={t('account.phone')} aside={t('account.confirmOther')} onTapAside={() => signIn.setPhone('')}>
        <ListRow icon="phone" title={maskPhone(signIn.phone)} />
      </ListCard>
      <MessageSlot>{failure && <Notice tone="danger" text={failureLine(failure, 'signIn')} />}</MessageSlot>
    </>
  )
})

const CodeRequest = observer(({ withConsent }: { withConsent: (proceed: () => void) => void }) => {
  const signIn = useStores().of(SignInFlow)
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
