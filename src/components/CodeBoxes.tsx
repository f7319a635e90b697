import { Input, View } from '@tarojs/components'
import { useText } from '@/i18n'
import { smsCodeLength, smsCodeOf } from './codeDigits'
import './CodeBoxes.scss'

interface CodeBoxesProps {
  code: string
  /** Called with the digits that are there by now (`useSmsCode`). */
  onType: (code: string) => void
  isFailed?: boolean
  isDisabled?: boolean
}

const boxes = Array.from({ length: smsCodeLength }, (_, index) => index)

/** Six boxes over one input, so that pasting the whole message or the system's suggestion just works. */
export function CodeBoxes({ code, onType, isFailed = false, isDisabled = false }: CodeBoxesProps) {
  const t = useText()
  return (
    <View className={`code-boxes ${isFailed ? 'code-boxes--failed' : ''}`}>
      {boxes.map((box) => (
        <View key={box} className={`code-boxes__box ${box === code.length ? 'code-boxes__box--next' : ''}`}>
          {code[box] ?? ''}
        </View>
      ))}
      <Input
        className="code-boxes__input"
        type="number"
        // More than six, so that a pasted sentence reaches smsCodeOf whole.
        maxlength={120}
        value={code}
        focus={!isDisabled}
        disabled={isDisabled}
        ariaLabel={t('common.smsCodeBoxes', { count: code.length })}
        onInput={(event) => onType(smsCodeOf(event.detail.value))}
      />
    </View>
  )
}
