import { Input, type InputProps } from '@tarojs/components'
import { createContext, useContext } from 'react'

/** What the host calls a field for digits (`SystemHost.digitsType`). */
const DigitsTypeContext = createContext<'number' | 'text'>('text')

/** Set once around the app. */
export const DigitsTypeProvider = DigitsTypeContext.Provider

interface TypedInputProps extends Omit<InputProps, 'type' | 'maxlength' | 'nativeProps' | 'password' | 'onInput'> {
  /** Which keys to offer. Whatever is typed or pasted arrives all the same. */
  keys?: 'text' | 'digits' | 'idNumber'
  isPassword?: boolean
  onType: (text: string) => void
}

/** Longer than any rule allows: what is cut off a paste unseen leaves another number, or locks the owner of a password out. */
const lengthMax = 200

/**
 * The one input of the app. It takes a text as it comes, with the spaces, hyphens and full-width digits of wherever it was
 * copied from: bringing it into its canonical form is for `rules`, and so is counting it.
 */
export function TypedInput({ keys = 'text', isPassword = false, onType, ...props }: TypedInputProps) {
  const digitsType = useContext(DigitsTypeContext)
  const types = { text: 'text', digits: digitsType, idNumber: 'idcard' } as const
  // A browser has the keys apart from the type; the hosts read the type alone.
  const browserKeys = keys === 'digits' && digitsType === 'text' ? { nativeProps: { inputMode: 'numeric' } } : {}
  return (
    <Input
      {...props}
      {...browserKeys}
      type={types[keys]}
      password={isPassword}
      maxlength={lengthMax}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}
