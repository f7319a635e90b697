import { View } from '@tarojs/components'
import './MerchantMark.scss'

interface MerchantMarkProps {
  name: string
  size?: 'normal' | 'large'
}

const tints = ['brand', 'gold', 'success', 'flame'] as const

/** A merchant's first character on one of our tints; the same name always has the same one. */
export function MerchantMark({ name, size = 'normal' }: MerchantMarkProps) {
  const codes = Array.from(name, (character) => character.codePointAt(0) ?? 0)
  const tint = tints[codes.reduce((sum, code) => sum + code, 0) % tints.length] ?? 'brand'
  return (
    <View className={`merchant-mark merchant-mark--${size} merchant-mark--${tint}`} ariaHidden="true">
      {Array.from(name)[0] ?? ''}
    </View>
  )
}
