import { View } from '@tarojs/components'
import { Icon } from './Icon'
import './PointsMark.scss'

/** Points are gold, everywhere. */
export function PointsMark() {
  return (
    <View className="points-mark">
      <Icon name="point" />
    </View>
  )
}
