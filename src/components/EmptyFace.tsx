import { Empty } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { PrimaryButton } from './PrimaryButton'
import './EmptyFace.scss'

interface EmptyFaceProps {
  icon: IconName
  title: string
  note?: string
  /** The way out. */
  action?: { label: string; kind?: 'primary' | 'secondary'; onTap: () => void }
  /** What stands under all that. */
  children?: ReactNode
}

/** What a page shows that has nothing else to show: a sign, why, and what to do. */
export function EmptyFace({ icon, title, note, action, children }: EmptyFaceProps) {
  return (
    <Empty className="empty-face" image={<Icon name={icon} size="large" />} title={title} description={note ?? null}>
      {action && (
        <View className="empty-face__action">
          <PrimaryButton kind="secondary" {...action} />
        </View>
      )}
      {children}
    </Empty>
  )
}
