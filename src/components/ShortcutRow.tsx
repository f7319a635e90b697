import { View } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Tappable } from './Tappable'
import './ShortcutRow.scss'

export interface Shortcut {
  icon: IconName
  title: string
  onTap: () => void
}

/** Two to four smaller things side by side, an icon over its word. */
export function ShortcutRow({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <View className="shortcut-row">
      {shortcuts.map(({ icon, title, onTap }) => (
        <Tappable key={title} className="shortcut-row__item" onTap={onTap}>
          <Icon name={icon} className="shortcut-row__icon" />
          <View className="shortcut-row__title">{title}</View>
        </Tappable>
      ))}
    </View>
  )
}
