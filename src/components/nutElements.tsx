import { View as TaroView, type ViewProps } from '@tarojs/components'
import { createContext, forwardRef, useContext } from 'react'

/**
 * What NutUI draws with: every `@tarojs/components` in NutUI's own files means this file (config/nutuiElements.ts). What
 * NutUI says of its elements reaches screen readers in one host or in none, and it binds taps where a tap does nothing.
 * By name, because all of Taro's elements would come into the preview with a star.
 */
export { Button, Input } from '@tarojs/components'

/** The pictures NutUI would draw lie on its maker's servers: none of them is ever asked for. */
export const Image = () => null

/** What screen readers, the keyboard of the preview and a pressing finger are told of one element. */
export interface Told {
  role?: string
  ariaLabel?: string
  ariaChecked?: 'true' | 'false'
  ariaHidden?: 'true'
  ariaModal?: 'true'
  'data-key'?: string
  /** The class it has while it is pressed: NutUI's own way to show that is known in no host. */
  hoverClass?: string
}

/** By the class that NutUI gives an element first; a function is asked with all its classes. */
export type Tellings = Readonly<Record<string, Told | ((classes: string) => Told)>>

const TellingsContext = createContext<Tellings>({})

/** Stands around a part of NutUI in the component of ours that wraps it, and says what the part's elements are. */
export const TellingsProvider = TellingsContext.Provider

interface NutViewProps extends ViewProps {
  ariaRole?: string
  tabIndex?: number
  'aria-label'?: string
}

/** Taro's view, saying what our wrapper says of it. One of which nothing is said takes no tap: nobody could know of it. */
export const View = forwardRef<unknown, NutViewProps>(function View(props, ref) {
  const { onClick, ariaRole, ariaLabel, ariaChecked, ariaDisabled, tabIndex, 'aria-label': _, ...drawn } = props
  const { className = '' } = drawn
  const telling = useContext(TellingsContext)[className.split(' ', 1)[0] ?? '']
  const told = typeof telling === 'function' ? telling(className) : telling
  return <TaroView ref={ref} {...drawn} {...told} {...(told && onClick ? { onClick } : {})} />
})
