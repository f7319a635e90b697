import { Input, type InputProps } from '@tarojs/components'
import { createContext, useContext } from 'react'
import type { FieldNeeds, SystemHost } from '@/host/system/types'

const FieldContext = createContext<SystemHost['describeField']>(() => ({ type: 'text' }))

/** Set once around the app: how this host's input hears what a field is for (`SystemHost.describeField`). */
export const FieldProvider = FieldContext.Provider

/** How this host's input hears what a field is for, where NutUI draws the input. */
export const useFieldDescription = (needs: FieldNeeds) => useContext(FieldContext)(needs)

type Described = 'type' | 'maxlength' | 'nativeProps' | 'password' | 'ariaLabel' | 'onInput'

interface TypedInputProps extends Omit<InputProps, Described> {
  /** Which keys to offer. Whatever is typed or pasted arrives all the same. */
  keys?: FieldNeeds['keys']
  /** What a screen reader calls it; a placeholder is gone with the first letter. */
  label: string
  isFailed?: boolean
  isPassword?: boolean
  onType: (text: string) => void
}

/** Longer than any rule allows: what is cut off a paste unseen leaves another number, or locks the owner of a password out. */
const lengthMax = 200

/**
 * The one input of the app. It takes a text as it comes, with the spaces, hyphens and full-width digits of wherever it was
 * copied from: bringing it into its canonical form is for `rules`, and so is counting it.
 */
export function TypedInput(props: TypedInputProps) {
  const { keys = 'text', label, isFailed = false, isPassword = false, onType, ...others } = props
  const describe = useContext(FieldContext)
  return (
    <Input
      {...others}
      {...describe({ keys, label, isFailed })}
      password={isPassword}
      maxlength={lengthMax}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}
