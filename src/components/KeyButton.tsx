import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Tappable } from './Tappable'
import './KeyButton.scss'

interface KeyButtonProps {
  text?: string
  icon?: IconName
  label: string
  /** What this key is called on a keyboard. */
  shortcut: string
  isDisabled?: boolean
  onPress: () => void
}

/** One key of a pad. */
export function KeyButton({ text, icon, label, shortcut, isDisabled = false, onPress }: KeyButtonProps) {
  return (
    <Tappable
      className={`key-button ${icon ? 'key-button--plain' : ''}`}
      label={label}
      shortcut={shortcut}
      isDisabled={isDisabled}
      onTap={onPress}
    >
      {icon ? <Icon name={icon} /> : text}
    </Tappable>
  )
}
