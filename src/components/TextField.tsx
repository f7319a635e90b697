import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { TypedInput } from './TypedInput'
import './TextField.scss'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** Why it is asked, or what it should look like. */
  hint?: string
  /** What is wrong with this field; stands in the place of the hint. */
  problem?: string | null
  keys?: 'text' | 'digits' | 'idNumber'
  isPassword?: boolean
  hasFocus?: boolean
  isDisabled?: boolean
  /** Something at the end of the field, for example the recognised bank. */
  end?: ReactNode
  onSubmit?: () => void
}

/** One field of a form: label above, reason below, and its own problem at the field. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder = '', hint, problem, keys = 'text', end, onSubmit } = props
  const { isPassword = false, hasFocus = false, isDisabled = false } = props
  return (
    <View className={`text-field ${problem ? 'text-field--failed' : ''}`}>
      <View className="text-field__label">{label}</View>
      <View className="text-field__line">
        <TypedInput
          className="text-field__input"
          placeholderClass="text-field__placeholder"
          keys={keys}
          isPassword={isPassword}
          value={value}
          placeholder={placeholder}
          focus={hasFocus}
          disabled={isDisabled}
          label={label}
          isFailed={Boolean(problem)}
          onType={onChange}
          onConfirm={() => onSubmit?.()}
        />
        {end}
      </View>
      <View className="text-field__below">
        {problem ? (
          <View className="text-field__problem" role="alert">
            {problem}
          </View>
        ) : (
          hint && <View className="text-field__hint">{hint}</View>
        )}
      </View>
    </View>
  )
}
