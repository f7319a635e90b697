import { View } from '@tarojs/components'
import { Tappable } from './Tappable'
import './AmountRoom.scss'

interface AmountRoomProps {
  /** The most that goes now. */
  text: string
  allLabel: string
  onAll: () => void
}

/** The most that can be typed now, and all of it in one tap. */
export function AmountRoom({ text, allLabel, onAll }: AmountRoomProps) {
  return (
    <View className="amount-room">
      <View className="hint">{text}</View>
      <Tappable className="amount-room__all" onTap={onAll}>
        {allLabel}
      </Tappable>
    </View>
  )
}
