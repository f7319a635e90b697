import { View } from '@tarojs/components'
import { smsCodeLength, smsCodeOf } from '@wallet/rules'
import { useText } from '@/i18n'
import { TypedInput } from './TypedInput'
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
        <View
          key={box}
          className={`code-boxes__box ${box === code.length ? 'code-boxes__box--next' : ''}`}
          ariaHidden="true"
        >
          {code[box] ?? ''}
        </View>
      ))}
      <TypedInput
        className="code-boxes__input"
        keys="digits"
        value={code}
        focus={!isDisabled}
        disabled={isDisabled}
        label={t('common.smsCodeBoxes', { count: code.length })}
        isFailed={isFailed}
        onType={(text) => onType(smsCodeOf(text))}
      />
    </View>
  )
}
