import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { type DrawnPage, quieten } from './quietPage'

/** Keeps the page from being drawn while nobody sees it: under another page, behind a tab, in the background. */
export function useQuietWhenHidden(): void {
  const page = useRef<DrawnPage | null>(null)
  const wake = useRef<() => void>(() => undefined)
  useDidShow(() => {
    wake.current()
    wake.current = () => undefined
    // Only now is it certain that the page Taro calls the current one is this one.
    page.current = Taro.getCurrentInstance().page as DrawnPage | null
  })
  useDidHide(() => {
    wake.current()
    wake.current = page.current ? quieten(page.current) : () => undefined
  })
  // What stands in its place may come while the page is hidden: nobody else would wake the page then.
  useEffect(() => () => wake.current(), [])
}
