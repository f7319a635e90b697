import { View } from '@tarojs/components'
import { type Failure, type FailureContext, failureText } from '@/i18n'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { SupportCode } from './SupportCode'
import './FailureCard.scss'

interface FailureCardProps {
  failure: Failure
  context: FailureContext
}

/** What happened, whether money moved and by when that is known, and the one thing to do. */
export function FailureCard({ failure, context }: FailureCardProps) {
  const text = failureText(failure, context)
  return (
    <View className="failure-card" role="alert">
      {text.money && <Line icon={failure.moved === 'unknown' ? 'clock' : 'shield'} text={text.money} isStrong />}
      <Line icon="info" text={text.title} />
      <Line icon="chevron" text={text.next} />
      <SupportCode failure={failure} />
    </View>
  )
}

function Line({ icon, text, isStrong = false }: { icon: IconName; text: string; isStrong?: boolean }) {
  return (
    <View className={`failure-card__line ${isStrong ? 'failure-card__line--strong' : ''}`}>
      <Icon name={icon} size="medium" className="failure-card__icon" />
      <View className="failure-card__text">{text}</View>
    </View>
  )
}
