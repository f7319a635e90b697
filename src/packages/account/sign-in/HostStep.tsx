import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { HostButton } from '@/components/HostButton'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { hostLabel } from '../hostLabel'
import { SignInFlow } from '../stores/SignInFlow'
import { useSignInConsent } from './useSignInConsent'

/** The ways in that the app around us offers. The form for SMS codes and passwords is always one tap away. */
export const HostStep = observer(() => {
  const { session, hostLogin } = useStores()
  const signIn = useStores().of(SignInFlow)
  const { provider, entering, isUnlinked } = hostLogin
  const [hasAsked, setAsked] = useState(false)
  const consent = useSignInConsent()
  if (provider === null) return null

  const host = hostLabel(provider, provider)
  const isBlocked = entering.failure?.code === 'HOST_USER_BLOCKED'
  // What the silent attempt met is of no interest, except where it will never work.
  const failure = signIn.readingPhone.failure ?? (hasAsked || isBlocked ? entering.failure : null)
  const canEnter = !isUnlinked && !isBlocked
  const enter = () => {
    setAsked(true)
    void signIn.enterByHost()
  }

  return (
    <>
      {session.hasExpired && <Notice text={t('account.expired')} />}
      <StepHeader title={t('account.hostTitle')} note={t('account.hostNote')} />
      <MessageSlot>{failure && <Notice tone="warn" text={failureLine(failure, 'signIn')} />}</MessageSlot>
      {hasAsked && isUnlinked && <Notice text={t('account.hostUnlinked', { host })} />}
      {consent.line}
      {canEnter && (
        <PrimaryButton
          label={t('account.hostEnter', { host })}
          busyLabel={t('account.hostEntering')}
          isBusy={hasAsked && entering.isBusy}
          onTap={() => consent.withConsent(enter)}
        />
      )}
      {!isBlocked && (
        <HostPhoneButton host={host} kind={canEnter ? 'secondary' : 'primary'} withConsent={consent.withConsent} />
      )}
      <PrimaryButton kind={isBlocked ? 'primary' : 'text'} label={t('account.hostForm')} onTap={signIn.showForm} />
    </>
  )
})

interface HostPhoneButtonProps {
  host: string
  kind: 'primary' | 'secondary'
  withConsent: (proceed: () => void) => void
}

/** The host's own button; until the box is ticked an ordinary one stands in, so that the host asks nothing before. */
const HostPhoneButton = observer(({ host, kind, withConsent }: HostPhoneButtonProps) => {
  const signIn = useStores().of(SignInFlow)
  const { phoneButton, readingPhone, hasConsented } = signIn
  if (phoneButton === null) return null
  const label = t('account.hostPhone', { host })
  if (!hasConsented) return <PrimaryButton kind={kind} label={label} onTap={() => withConsent(() => undefined)} />
  return (
    <HostButton
      {...phoneButton}
      kind={kind}
      label={label}
      busyLabel={t('account.hostReading')}
      isBusy={readingPhone.isBusy}
      onAnswer={(detail) => void signIn.readPhone(detail)}
    />
  )
})
