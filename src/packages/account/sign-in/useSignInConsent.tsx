import { useState } from 'react'
import { Consent } from '@/components/Consent'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'

/** The un-ticked consent line of a step, and what to wrap around whatever would send something personal. */
export function useSignInConsent() {
  const signIn = useStores().of(SignInFlow)
  const [isMissing, setMissing] = useState(false)
  const { hasConsented } = signIn

  const withConsent = (proceed: () => void) => {
    const isGiven = signIn.hasConsented
    setMissing(!isGiven)
    if (isGiven) proceed()
  }
  const line = (
    <Consent
      isChecked={hasConsented}
      isMissing={isMissing && !hasConsented}
      lead={t('account.consentLead')}
      documents={[
        { title: t('account.terms'), onOpen: () => go('agreement', { document: 'terms' }) },
        { title: t('account.privacy'), onOpen: () => go('agreement', { document: 'privacy' }) },
      ]}
      onToggle={signIn.toggleConsent}
    />
  )
  return { line, withConsent }
}
