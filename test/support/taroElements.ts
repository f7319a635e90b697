import { createElement, type ReactNode } from 'react'

/** Elements of Taro and NutUI as plain ones of the document, for components that are tried without a build. */

interface ElementProps {
  children?: ReactNode
  className?: string
  role?: string
  ariaLabel?: string
  ariaChecked?: string
  ariaDisabled?: string
  ariaHidden?: string
  ariaModal?: string
  'data-key'?: string
  disabled?: boolean
  onClick?: () => void
}

/** What Taro puts into the document of what screen readers are told. */
const toldOf = (props: ElementProps) => ({
  role: props.role,
  'aria-label': props.ariaLabel,
  'aria-checked': props.ariaChecked,
  'aria-disabled': props.ariaDisabled,
  'aria-hidden': props.ariaHidden,
  'aria-modal': props.ariaModal,
  'data-key': props['data-key'],
})

export function View({ children, className, onClick, ...props }: ElementProps) {
  return createElement('div', { ...toldOf(props), className, onClick }, children)
}

export const Text = View

export function Button({ children, className, disabled, onClick, ...props }: ElementProps) {
  return createElement('button', { ...toldOf(props), type: 'button', className, disabled, onClick }, children)
}

interface InputProps extends ElementProps {
  value: string
  type?: string
  maxlength?: number
  nativeProps?: object
  onInput: (event: { detail: { value: string } }) => void
}

/** As Taro draws it in a browser: the type is the type of the element, whatever it means there. */
export function Input({ className, value, type, maxlength, nativeProps, ariaLabel, onInput }: InputProps) {
  const onChange = ({ target }: { target: { value: string } }) => onInput({ detail: { value: target.value } })
  const attributes = { className, value, type, maxLength: maxlength, 'aria-label': ariaLabel, onChange }
  return createElement('input', { ...attributes, ...nativeProps })
}
