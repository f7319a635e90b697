import { View } from '@tarojs/components'
import { type Failure, type FailureContext, failureText, useText } from '@/i18n'
import { useCopyText } from './copying'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Tappable } from './Tappable'
import './FailureCard.scss'

interface FailureCardProps {
  failure: Failure
  context: FailureContext
}

/** What happened, whether money moved and by when that is known, and the one thing to do. */
export function FailureCard({ failure, context }: FailureCardProps) {
  const t = useText()
  const copy = useCopyText()
  const text = failureText(failure, context)
  const code = t('common.supportCode', { code: failure.code })
  return (
    <View className="failure-card" role="alert">
      {text.money && <Line icon={failure.moved === 'unknown' ? 'clock' : 'shield'} text={text.money} isStrong />}
      <Line icon="info" text={text.title} />
      <Line icon="chevron" text={text.next} />
      <Tappable className="failure-card__code" onTap={() => copy(failure.code)}>
        {code}
        <Icon name="copy" size="small" />
      </Tappable>
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
