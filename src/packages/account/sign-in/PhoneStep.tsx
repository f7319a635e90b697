import { maskPhone } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Segments } from '@/components/Segments'
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
      <ProofChoice />
      {line}
      {signIn.usesPassword ? <PasswordSignIn withConsent={withConsent} /> : <CodeRequest withConsent={withConsent} />}
      {hostLogin.provider !== null && (
        <PrimaryButton kind="text" label={t('common.back')} onTap={() => signIn.stepBack('phone')} />
      )}
    </>
  )
})

/** By which of the two the phone is proved to be one's own. */
const ProofChoice = observer(() => {
  const signIn = useStores().of(SignInFlow)
  return (
    <Segments
      label={t('account.signInWay')}
      choices={[
        { value: 'code', label: t('account.byCode') },
        { value: 'password', label: t('account.byPassword') },
      ]}
      selected={signIn.usesPassword ? 'password' : 'code'}
      onSelect={(way) => {
        if ((way === 'password') !== signIn.usesPassword) signIn.switchProof()
      }}
    />
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
