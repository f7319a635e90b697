import { useEffect, useRef, useState } from 'react'
import { clock } from '@/time/clock'
import { secondsLeft } from './secondsLeft'

interface CountdownProps {
  /** Milliseconds since the epoch. */
  endsAtMs: number
  children: (seconds: number) => React.ReactNode
  onEnd?: () => void
}

/** Counts down to a moment, not by counting ticks: a page that slept in the background still tells the truth. */
export function Countdown({ endsAtMs, children, onEnd }: CountdownProps) {
  const [seconds, setSeconds] = useState(() => secondsLeft(endsAtMs, clock.now()))
  const handleEnd = useRef(onEnd)
  handleEnd.current = onEnd
  useEffect(() => {
    const tick = () => {
      const left = secondsLeft(endsAtMs, clock.now())
      setSeconds(left)
      if (left > 0) return
      clearInterval(timer)
      handleEnd.current?.()
    }
    const timer = setInterval(tick, 500)
    setSeconds(secondsLeft(endsAtMs, clock.now()))
    return () => clearInterval(timer)
  }, [endsAtMs])
  return <>{children(seconds)}</>
}
