import { Button } from '@tarojs/components'
import './PrimaryButton.scss'

interface HostButtonProps {
  label: string
  /** What the host does when it is tapped; only a button of the host's own kind may ask for it. */
  openType: 'getPhoneNumber' | 'getAuthorize' | 'agreePrivacyAuthorization' | 'share'
  scope?: 'phoneNumber'
  /** The name by which the host asks for this very button. */
  id?: string
  kind?: 'primary' | 'secondary' | 'text'
  isBusy?: boolean
  busyLabel?: string
  /** The host's answer as it came, refused or granted; the host's adapter reads it. */
  onAnswer?: (detail: unknown) => void
}

/** A button that asks the host for something it hands out only after a tap: a phone number, an agreement, a share. */
export function HostButton(props: HostButtonProps) {
  const { label, openType, scope, id, kind = 'primary', isBusy = false, busyLabel = label, onAnswer } = props
  const answer = ({ detail }: { detail: unknown }) => onAnswer?.(detail)
  return (
    <Button
      {...(id ? { id } : {})}
      {...(scope ? { scope } : {})}
      className={`primary-button primary-button--${kind}`}
      hoverClass="pressed"
      role="button"
      openType={openType}
      disabled={isBusy}
      onGetPhoneNumber={answer}
      onGetAuthorize={answer}
      onError={answer}
      onAgreePrivacyAuthorization={answer}
    >
      {isBusy ? busyLabel : label}
    </Button>
  )
}
