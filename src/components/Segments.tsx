import { Segmented } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { type Tellings, TellingsProvider } from './nutElements'
import './Segments.scss'

interface SegmentsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string
  choices: readonly { value: Value; label: string }[]
  selected: Value
  onSelect: (value: Value) => void
}

const tellings: Tellings = {
  'nut-segmented-item': (classes) => ({
    role: 'radio',
    ariaChecked: classes.includes('nut-segmented-item-active') ? 'true' : 'false',
    hoverClass: 'pressed',
  }),
}

/** Two or three faces of one page, of which one is shown. */
export function Segments<Value extends string>({ label, choices, selected, onSelect }: SegmentsProps<Value>) {
  return (
    <View className="segments" role="radiogroup" ariaLabel={label}>
      <TellingsProvider value={tellings}>
        <Segmented options={[...choices]} value={selected} onChange={(value) => onSelect(value as Value)} />
      </TellingsProvider>
    </View>
  )
}
