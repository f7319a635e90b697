import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { Consent } from '@/components/Consent'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PasswordSignIn } from './PasswordSignIn'

/** Phone number and consent: nothing is sent before the box is ticked. */
export const PhoneStep = observer(() => {
  const { session, signIn } = useStores()
  const [isConsentMissing, setConsentMissing] = useState(false)
  const isNew = signIn.purpose === 'register'

  const withConsent = (proceed: () => void) => {
    setConsentMissing(!signIn.hasConsented)
    if (signIn.hasConsented) proceed()
  }

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
      <TextField
        label={t('account.phone')}
        type="number"
        maxLength={16}
        value={signIn.phone}
        placeholder={t('account.phonePlaceholder')}
        hint={t('account.phoneHint')}
        failure={signIn.sendingCode.failure}
        onChange={signIn.setPhone}
      />
      <Consent
        isChecked={signIn.hasConsented}
        isMissing={isConsentMissing && !signIn.hasConsented}
        lead={t('account.consentLead')}
        documents={[
          { title: t('account.terms'), onOpen: () => go('agreement', { document: 'terms' }) },
          { title: t('account.privacy'), onOpen: () => go('agreement', { document: 'privacy' }) },
        ]}
        onToggle={() => signIn.setConsent(!signIn.hasConsented)}
      />
      {signIn.usesPassword ? <PasswordSignIn withConsent={withConsent} /> : <CodeRequest withConsent={withConsent} />}
      {!isNew && (
        <PrimaryButton
          kind="text"
          label={t(signIn.usesPassword ? 'account.useCode' : 'account.usePassword')}
          onTap={() => signIn.setUsesPassword(!signIn.usesPassword)}
        />
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
      isDisabled={!signIn.isPhoneComplete}
      onTap={() => withConsent(() => void signIn.sendCode())}
    />
  )
})
