import { useEffect, useRef, useState } from 'react'
import { secondsLeft } from './secondsLeft'

interface CountdownProps {
  /** Milliseconds since the epoch. */
  endsAtMs: number
  children: (seconds: number) => React.ReactNode
  onEnd?: () => void
}

/** Counts down to a moment, not by counting ticks: a page that slept in the background still tells the truth. */
export function Countdown({ endsAtMs, children, onEnd }: CountdownProps) {
  const [seconds, setSeconds] = useState(() => secondsLeft(endsAtMs, Date.now()))
  const handleEnd = useRef(onEnd)
  handleEnd.current = onEnd
  useEffect(() => {
    const tick = () => {
      const left = secondsLeft(endsAtMs, Date.now())
      setSeconds(left)
      if (left > 0) return
      clearInterval(timer)
      handleEnd.current?.()
    }
    const timer = setInterval(tick, 500)
    setSeconds(secondsLeft(endsAtMs, Date.now()))
    return () => clearInterval(timer)
  }, [endsAtMs])
  return <>{children(seconds)}</>
}
