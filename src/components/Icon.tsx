import { View } from '@tarojs/components'
import type { IconName } from './iconNames'

export type { IconName }

interface IconProps {
  name: IconName
  size?: 'small' | 'medium' | 'normal' | 'large'
  className?: string
}

/** A glyph of our own set (src/styles/icons.scss), in the colour of the text around it. Decorative: words stand beside it. */
export function Icon({ name, size = 'normal', className = '' }: IconProps) {
  return <View className={`icon icon--${name} icon--${size} ${className}`} />
}
