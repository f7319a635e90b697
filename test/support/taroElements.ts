import { createElement, type ReactNode } from 'react'

/** Elements of Taro and NutUI as plain ones of the document, for components that are tried without a build. */

interface ElementProps {
  children?: ReactNode
  className?: string
  ariaLabel?: string
  disabled?: boolean
  onClick?: () => void
}

export function View({ children, className, ariaLabel, onClick }: ElementProps) {
  return createElement('div', { className, 'aria-label': ariaLabel, onClick }, children)
}

export const Text = View

export function Button({ children, className, disabled, onClick }: ElementProps) {
  return createElement('button', { type: 'button', className, disabled, onClick }, children)
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
