import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'

interface TappableProps {
  children: ReactNode
  onTap: () => void
  /** What a screen reader says; needed where the content is not words. */
  label?: string
  role?: 'button' | 'checkbox' | 'radio' | 'link'
  isChecked?: boolean
  isDisabled?: boolean
  className?: string
  style?: CSSProperties
}

/** Anything that can be tapped and is not a button of its own: one press state, one role, one disabled rule. */
export function Tappable(props: TappableProps) {
  const { children, onTap, label, role = 'button', isChecked, isDisabled = false, className = '', style } = props
  // The browser reads `role`, the mini-program hosts read `ariaRole`; Taro types only the second.
  const webRole = { role, ...(isChecked === undefined ? {} : { ariaChecked: String(isChecked) }) }
  return (
    <View
      className={`tappable ${className}`}
      {...(style ? { style } : {})}
      hoverClass={isDisabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      ariaRole={role}
      {...(label ? { ariaLabel: label } : {})}
      {...webRole}
      {...(isDisabled ? { ariaDisabled: 'true' } : { onClick: onTap })}
    >
      {children}
    </View>
  )
}
