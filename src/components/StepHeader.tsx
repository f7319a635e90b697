import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './StepHeader.scss'

interface StepHeaderProps {
  title: string
  /** Why this is asked. */
  note?: string
  /** Where it stands on a way of several steps: in words, or as a bar. */
  bar?: ReactNode
}

/** What a step is about and why. */
export function StepHeader({ title, note, bar }: StepHeaderProps) {
  return (
    <View className="step-header">
      {bar && <View className="step-header__bar">{bar}</View>}
      <View className="step-header__title">{title}</View>
      {note && <View className="step-header__note">{note}</View>}
    </View>
  )
}
