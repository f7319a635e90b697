import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import { type AmountKey, amountDigits } from './amountKeys'
import { KeyButton } from './KeyButton'

interface AmountPadProps {
  /** What a key makes of the amount is for the state behind it, which knows the keys before (`useTypedAmount`). */
  onPress: (key: AmountKey) => void
  isDisabled?: boolean
}

/** The keys for an amount, our own: a system keyboard offers commas, signs and pasted text. */
export function AmountPad({ onPress, isDisabled = false }: AmountPadProps) {
  const t = useText()
  return (
    <View className="key-pad">
      {amountDigits.slice(0, 9).map((digit) => (
        <KeyButton
          key={digit}
          text={digit}
          label={t('common.key', { digit })}
          isDisabled={isDisabled}
          onPress={() => onPress(digit)}
        />
      ))}
      <KeyButton text="." label={t('common.keyPoint')} isDisabled={isDisabled} onPress={() => onPress('point')} />
      <KeyButton
        text="0"
        label={t('common.key', { digit: '0' })}
        isDisabled={isDisabled}
        onPress={() => onPress('0')}
      />
      <KeyButton
        icon="backspace"
        label={t('common.keyDelete')}
        isDisabled={isDisabled}
        onPress={() => onPress('delete')}
      />
    </View>
  )
}
