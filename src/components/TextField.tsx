import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Failure, failureLine } from '@/i18n'
import './TextField.scss'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Why it is asked, or what it should look like. */
  hint?: string
  /** What is wrong with this field; stands in the place of the hint. */
  failure?: Failure | null
  type?: 'text' | 'number' | 'idcard' | 'digit'
  isPassword?: boolean
  maxLength?: number
  hasFocus?: boolean
  isDisabled?: boolean
  /** Something at the end of the field, for example the recognised bank. */
  end?: ReactNode
  onSubmit?: () => void
}

/** One field of a form: label above, reason below, and its own problem at the field. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder = '', hint, failure, type = 'text', end, onSubmit } = props
  const { isPassword = false, maxLength = 64, hasFocus = false, isDisabled = false } = props
  return (
    <View className={`text-field ${failure ? 'text-field--failed' : ''}`}>
      <View className="text-field__label">{label}</View>
      <View className="text-field__line">
        <Input
          className="text-field__input"
          placeholderClass="text-field__placeholder"
          type={type}
          password={isPassword}
          value={value}
          placeholder={placeholder}
          maxlength={maxLength}
          focus={hasFocus}
          disabled={isDisabled}
          ariaLabel={label}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={() => onSubmit?.()}
        />
        {end}
      </View>
      {failure ? (
        <View className="text-field__problem">{failureLine(failure)}</View>
      ) : (
        hint && <View className="text-field__hint">{hint}</View>
      )}
    </View>
  )
}
