import { type CSSProperties, createElement, forwardRef, type ReactNode } from 'react'

/** Elements of Taro as plain ones of the document, for components that are tried without a build. */

interface ElementProps {
  children?: ReactNode
  className?: string
  style?: CSSProperties
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

export const View = forwardRef<HTMLDivElement, ElementProps>(({ children, className, style, onClick, ...props }, ref) =>
  createElement('div', { ref, ...toldOf(props), className, style, onClick }, children),
)

export const Text = (props: ElementProps) => createElement(View, props)

export const Button = forwardRef<HTMLButtonElement, ElementProps>(
  ({ children, className, disabled, onClick, ...props }, ref) =>
    createElement('button', { ref, ...toldOf(props), type: 'button', className, disabled, onClick }, children),
)

interface InputProps extends ElementProps {
  value: string
  type?: string
  maxlength?: number
  nativeProps?: object
  onInput: (event: { detail: { value: string } }) => void
}

/** As Taro draws it in a browser: the type is the type of the element, whatever it means there. */
export const Input = forwardRef<HTMLInputElement, InputProps>(
  ({ className, value, type, maxlength, nativeProps, ariaLabel, onInput }, ref) => {
    const onChange = ({ target }: { target: { value: string } }) => onInput({ detail: { value: target.value } })
    const attributes = { ref, className, value, type, maxLength: maxlength, 'aria-label': ariaLabel, onChange }
    return createElement('input', { ...attributes, ...nativeProps })
  },
)
