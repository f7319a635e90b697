import { View } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Tappable } from './Tappable'
import './ActionRow.scss'

export interface BigAction {
  icon: IconName
  title: string
  note?: string
  onTap: () => void
}

/** Two to four things that matter most, side by side. */
export function ActionRow({ actions }: { actions: readonly BigAction[] }) {
  return (
    <View className="action-row">
      {actions.map(({ icon, title, note, onTap }) => (
        <Tappable key={title} className="action-row__item" onTap={onTap}>
          <View className="action-row__icon">
            <Icon name={icon} />
          </View>
          <View className="action-row__words">
            <View className="action-row__title">{title}</View>
            {note && <View className="action-row__note">{note}</View>}
          </View>
        </Tappable>
      ))}
    </View>
  )
}
