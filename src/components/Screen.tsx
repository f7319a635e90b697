import { View } from '@tarojs/components'
import { createContext, type ReactNode, useContext } from 'react'
import { useQuietWhenHidden } from '@/hooks/useQuietWhenHidden'
import './Screen.scss'

interface Appearance {
  /** What is shown, whoever decided it: a host without the media query follows the system this way too. */
  scheme: 'light' | 'dark'
  textSize: 'normal' | 'large' | 'larger' | 'elder'
}

const AppearanceContext = createContext<Appearance>({ scheme: 'light', textSize: 'normal' })

/** Set once around the app; every Screen below follows it. */
export const AppearanceProvider = AppearanceContext.Provider

const SheetsContext = createContext<ReactNode>(null)

/** Set once around the app: the sheets that may rise over any page. */
export const SheetsProvider = SheetsContext.Provider

interface ScreenProps {
  children: ReactNode
  /** Stays at the bottom while the content scrolls: the one button of the page. */
  footer?: ReactNode
  /** Sheets over the page: last in the document, so that whatever walks it meets them on top. */
  overlay?: ReactNode
  className?: string
}

/** The outermost view of every page: background, gutter, safe area, theme and text size. Draws only while it is seen. */
export function Screen({ children, footer, overlay, className = '' }: ScreenProps) {
  const { scheme, textSize } = useContext(AppearanceContext)
  const sheets = useContext(SheetsContext)
  useQuietWhenHidden()
  return (
    <View
      className={`screen theme-${scheme} text-${textSize} ${footer ? 'screen--with-footer' : ''} ${className}`}
      role="main"
    >
      <View className="screen__content">{children}</View>
      {footer && <View className="screen__footer">{footer}</View>}
      {/* Of their own view: what comes or goes among siblings sends all of them to the host anew. */}
      <View>
        {overlay}
        {sheets}
      </View>
    </View>
  )
}
