import { View } from '@tarojs/components'
import './Timeline.scss'

export interface TimelineItem {
  key: string
  title: string
  note?: string
  state: 'done' | 'current' | 'failed'
}

/** What happened to a payment, step by step, the newest last. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="timeline">
      {items.map(({ key, title, note, state }) => (
        <View key={key} className={`timeline__item timeline__item--${state}`}>
          <View className="timeline__dot" />
          <View className="timeline__words">
            <View className="timeline__title">{title}</View>
            {note && <View className="timeline__note">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
