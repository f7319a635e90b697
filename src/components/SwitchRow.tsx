import { Switch } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { Row } from './Row'
import './SwitchRow.scss'

interface SwitchRowProps {
  title: string
  /** What it does while it is on. */
  note?: string
  isOn: boolean
  onToggle: () => void
}

/** Something that is on or off. The whole row is the switch, as easy to hit as any other row. */
export function SwitchRow({ title, note, isOn, onToggle }: SwitchRowProps) {
  return (
    <Row told={{ role: 'switch', ariaChecked: isOn ? 'true' : 'false' }} onTap={onToggle}>
      <View className="list-row__words">
        <View className="list-row__title">{title}</View>
        {note && <View className="list-row__note">{note}</View>}
      </View>
      <Switch className="switch-row__switch" checked={isOn} />
    </Row>
  )
}
