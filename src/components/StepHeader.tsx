import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import './StepHeader.scss'

interface StepHeaderProps {
  title: string
  /** Why this is asked. */
  note?: string
  step?: number
  total?: number
}

/** What a step is about and why, and how many there are. */
export function StepHeader({ title, note, step, total }: StepHeaderProps) {
  const t = useText()
  return (
    <View className="step-header">
      {step !== undefined && total !== undefined && (
        <View className="step-header__count">{t('common.stepOf', { step, total })}</View>
      )}
      <View className="step-header__title">{title}</View>
      {note && <View className="step-header__note">{note}</View>}
    </View>
  )
}
