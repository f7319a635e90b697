import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'

interface TappableProps {
  children: ReactNode
  onTap: () => void
  /** What a screen reader calls it where the content is not words. */
  label?: string
  /** What it says before the words of the content: what a tap does with them. */
  lead?: string
  role?: 'button' | 'checkbox' | 'radio' | 'link'
  isChecked?: boolean
  /** The key of a keyboard that taps this wherever the focus is, by its name in the browser: `Escape`, `7`. */
  shortcut?: string
  isDisabled?: boolean
  className?: string
  style?: CSSProperties
}

/** Anything that can be tapped and is not a button of its own: one press state, one role, one disabled rule. */
export function Tappable(props: TappableProps) {
  const { children, onTap, label, lead, role = 'button', isChecked, shortcut, isDisabled = false } = props
  const { className = '', style } = props
  return (
    <View
      className={`tappable ${className}`}
      {...(style ? { style } : {})}
      hoverClass={isDisabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      role={role}
      {...(label ? { ariaLabel: label } : {})}
      {...(isChecked === undefined ? {} : { ariaChecked: isChecked ? 'true' : 'false' })}
      {...(shortcut ? { 'data-key': shortcut } : {})}
      {...(isDisabled ? { ariaDisabled: 'true' } : { onClick: onTap })}
    >
      {lead && <View className="unseen">{lead}</View>}
      {children}
    </View>
  )
}
