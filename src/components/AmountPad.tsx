import { View } from '@tarojs/components'
import { useText } from '@/i18n'
import { type AmountKey, amountDigits, pressAmountKey } from './amountKeys'
import { KeyButton } from './KeyButton'

interface AmountPadProps {
  /** What is typed so far, for example `12.`. */
  text: string
  onChange: (text: string) => void
  isDisabled?: boolean
}

/** The keys for an amount, our own: a system keyboard offers commas, signs and pasted text. */
export function AmountPad({ text, onChange, isDisabled = false }: AmountPadProps) {
  const t = useText()
  const press = (key: AmountKey) => onChange(pressAmountKey(text, key))
  return (
    <View className="key-pad">
      {amountDigits.slice(0, 9).map((digit) => (
        <KeyButton
          key={digit}
          text={digit}
          label={t('common.key', { digit })}
          isDisabled={isDisabled}
          onPress={() => press(digit)}
        />
      ))}
      <KeyButton text="." label={t('common.keyPoint')} isDisabled={isDisabled} onPress={() => press('point')} />
      <KeyButton text="0" label={t('common.key', { digit: '0' })} isDisabled={isDisabled} onPress={() => press('0')} />
      <KeyButton
        icon="backspace"
        label={t('common.keyDelete')}
        isDisabled={isDisabled}
        onPress={() => press('delete')}
      />
    </View>
  )
}
