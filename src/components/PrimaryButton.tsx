import { Button } from '@nutui/nutui-react-taro'
import './PrimaryButton.scss'

interface PrimaryButtonProps {
  label: string
  onTap: () => void
  /** `secondary` and `text` stand beside or under the one primary button of a page. */
  kind?: 'primary' | 'secondary' | 'text'
  isDisabled?: boolean
  /** While busy the button says what is going on and takes no second tap. */
  isBusy?: boolean
  busyLabel?: string
}

/** A full-width button; a page has at most one of kind `primary`. */
export function PrimaryButton(props: PrimaryButtonProps) {
  const { label, onTap, kind = 'primary', isDisabled = false, isBusy = false, busyLabel = label } = props
  return (
    <Button
      block
      type={kind === 'primary' ? 'primary' : 'default'}
      size="xlarge"
      className={`primary-button primary-button--${kind}`}
      hoverClass="pressed"
      disabled={isDisabled || isBusy}
      onClick={onTap}
    >
      {isBusy ? busyLabel : label}
    </Button>
  )
}
