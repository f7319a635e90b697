import { View } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import './Notice.scss'

interface NoticeProps {
  text: string
  tone?: 'info' | 'warn' | 'danger' | 'success'
  icon?: IconName
}

const icons: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  warn: 'alert',
  danger: 'alert',
  success: 'check',
}

/** One sentence above the content: offline, play money, what to mind. */
export function Notice({ text, tone = 'info', icon = icons[tone] }: NoticeProps) {
  return (
    <View className={`notice notice--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} size="small" className="notice__icon" />
      <View className="notice__text">{text}</View>
    </View>
  )
}
