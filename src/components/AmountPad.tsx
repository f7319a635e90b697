import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useText } from '@/i18n'
import { type AmountKey, amountDigits } from './amountKeys'
import { KeyButton } from './KeyButton'
import { TypedAmount } from './TypedAmount'

interface AmountPadProps {
  /** The amount as it was typed so far. */
  text: string
  /** The row that says where the money comes from. */
  source?: ReactNode
  /** The one button of the page. */
  button: ReactNode
  /** What a key makes of the amount is for the state behind it, which knows the keys before (`useTypedAmount`). */
  onPress: (key: AmountKey) => void
  isDisabled?: boolean
}

/**
 * The keys for an amount, our own: a system keyboard offers commas, signs and pasted text. Above them stands what is being
 * typed and where it comes from, so that the page's content may scroll and these are seen on every screen.
 */
export function AmountPad({ text, source, button, onPress, isDisabled = false }: AmountPadProps) {
  const t = useText()
  return (
    <>
      {source}
      <TypedAmount text={text} />
      {button}
      <View className="key-pad">
        {amountDigits.slice(0, 9).map((digit) => (
          <KeyButton
            key={digit}
            text={digit}
            label={t('common.key', { digit })}
            shortcut={digit}
            isDisabled={isDisabled}
            onPress={() => onPress(digit)}
          />
        ))}
        <KeyButton
          text="."
          label={t('common.keyPoint')}
          shortcut="."
          isDisabled={isDisabled}
          onPress={() => onPress('point')}
        />
        <KeyButton
          text="0"
          label={t('common.key', { digit: '0' })}
          shortcut="0"
          isDisabled={isDisabled}
          onPress={() => onPress('0')}
        />
        <KeyButton
          icon="backspace"
          label={t('common.keyDelete')}
          shortcut="Backspace"
          isDisabled={isDisabled}
          onPress={() => onPress('delete')}
        />
      </View>
    </>
  )
}
