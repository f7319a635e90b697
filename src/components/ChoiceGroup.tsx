import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './ChoiceGroup.scss'

interface ChoiceGroupProps<Value extends string> {
  title: string
  choices: readonly { value: Value; label: string }[]
  selected: Value
  onSelect: (value: Value) => void
}

/** One of a few, all visible. */
export function ChoiceGroup<Value extends string>({ title, choices, selected, onSelect }: ChoiceGroupProps<Value>) {
  return (
    <View className="choice-group">
      <View className="choice-group__title">{title}</View>
      <View className="choice-group__choices" role="radiogroup" ariaLabel={title}>
        {choices.map(({ value, label }) => (
          <Tappable
            key={value}
            className={`choice-group__choice ${value === selected ? 'choice-group__choice--on' : ''}`}
            role="radio"
            isChecked={value === selected}
            onTap={() => onSelect(value)}
          >
            {value === selected && <Icon name="check" size="small" />}
            {label}
          </Tappable>
        ))}
      </View>
    </View>
  )
}
