import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const everyMs = 3_000

/** Repeats `load` while the page is seen and `isOpen` holds: for results that are not known yet. */
export function useRefreshWhile(isOpen: boolean, load: () => void): void {
  const [isSeen, setSeen] = useState(true)
  const latest = useRef(load)
  latest.current = load
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!isOpen || !isSeen) return
    const timer = setInterval(() => latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [isOpen, isSeen])
}
