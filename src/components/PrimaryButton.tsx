import { Button } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import './PrimaryButton.scss'

interface PrimaryButtonProps {
  label: string
  onTap: () => void
  /** `secondary` and `text` stand beside or under the one primary button of a page. */
  kind?: 'primary' | 'secondary' | 'text'
  /** Why it can't be used yet, in words for the person; null when it can. No button is grey without a reason. */
  whyNot?: string | null
  /** While busy the button says what is going on and takes no second tap. */
  isBusy?: boolean
  busyLabel?: string
  /** The key of a keyboard that taps it wherever the focus is; a page's one primary button has Enter. */
  shortcut?: string
}

/** A full-width button; a page has at most one of kind `primary`. Grey, it takes a tap all the same and says why it is. */
export function PrimaryButton(props: PrimaryButtonProps) {
  const { label, onTap, kind = 'primary', whyNot = null, isBusy = false, busyLabel = label } = props
  const { shortcut = kind === 'primary' ? 'Enter' : undefined } = props
  const [hasAsked, setAsked] = useState(false)
  // The reason stands on the button itself, so that nothing moves; it has had its say once the button can be used.
  useEffect(() => {
    if (whyNot === null) setAsked(false)
  }, [whyNot])
  const isWaiting = whyNot !== null && !isBusy
  const words = isBusy ? busyLabel : label
  return (
    <>
      <Button
        block
        type={kind === 'primary' ? 'primary' : 'default'}
        size="xlarge"
        className={`primary-button primary-button--${kind} ${isWaiting ? 'primary-button--waiting' : ''}`}
        hoverClass={isWaiting ? 'none' : 'pressed'}
        role="button"
        {...(isWaiting || isBusy ? { ariaDisabled: 'true' } : {})}
        {...(shortcut ? { 'data-key': shortcut } : {})}
        disabled={isBusy}
        onClick={isWaiting ? () => setAsked(true) : onTap}
      >
        {isWaiting && hasAsked ? <View className="primary-button__reason">{whyNot}</View> : words}
      </Button>
      {isWaiting && hasAsked && (
        <View className="unseen" role="alert">
          {whyNot}
        </View>
      )}
    </>
  )
}
