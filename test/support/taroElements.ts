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
  onInput: (event: { detail: { value: string } }) => void
}

export function Input({ className, value, onInput }: InputProps) {
  const onChange = ({ target }: { target: { value: string } }) => onInput({ detail: { value: target.value } })
  return createElement('input', { className, value, onChange })
}
