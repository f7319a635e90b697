import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { clock } from '@/time/clock'
import { secondsLeft } from './secondsLeft'

interface CountdownProps {
  /** Milliseconds since the epoch. */
  endsAtMs: number
  children: (seconds: number) => React.ReactNode
  /** What a screen reader says when a minute, half of it, ten seconds and nothing are left: not every second. */
  say: (seconds: number) => string
  onEnd?: () => void
}

const spokenSeconds = [60, 30, 10, 0]

/** Counts down to a moment, not by counting ticks: a page that slept in the background still tells the truth. */
export function Countdown({ endsAtMs, children, say, onEnd }: CountdownProps) {
  const [seconds, setSeconds] = useState(() => secondsLeft(endsAtMs, clock.now()))
  const [spoken, setSpoken] = useState<number | null>(null)
  const handleEnd = useRef(onEnd)
  handleEnd.current = onEnd
  useEffect(() => {
    const tick = () => {
      const left = secondsLeft(endsAtMs, clock.now())
      setSeconds(left)
      if (spokenSeconds.includes(left)) setSpoken(left)
      if (left > 0) return
      clearInterval(timer)
      handleEnd.current?.()
    }
    const timer = setInterval(tick, 500)
    setSeconds(secondsLeft(endsAtMs, clock.now()))
    return () => clearInterval(timer)
  }, [endsAtMs])
  return (
    <>
      {children(seconds)}
      <View className="unseen" role="status">
        {spoken !== null && say(spoken)}
      </View>
    </>
  )
}
