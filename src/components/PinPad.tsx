import { View } from '@tarojs/components'
import { useMemo, useRef, useState } from 'react'
import { useText } from '@/i18n'
import { KeyButton } from './KeyButton'
import { PinDigits, pinLength, type RandomBelow, shuffled } from './pinDigits'
import './PinPad.scss'

interface PinPadProps {
  /** Called with the six digits; the pad has forgotten them by then. Until it has ended no key counts. */
  onComplete: (pin: string) => void | Promise<void>
  isDisabled?: boolean
  /** While the PIN is on its way all dots stay filled. */
  isBusy?: boolean
  /** When given, the keys are shuffled anew each time the pad appears, against eyes and smudges. */
  randomBelow?: RandomBelow
}

const plainKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
const dots = Array.from({ length: pinLength }, (_, index) => index)

/** Six dots and our own keys. Keys are never echoed, and no screen reader hears which digit fell. */
export function PinPad({ onComplete, isDisabled = false, isBusy = false, randomBelow }: PinPadProps) {
  const t = useText()
  const digits = useRef(new PinDigits())
  const [count, setCount] = useState(0)
  const isHandedOver = useRef(false)
  const keys = useMemo(() => (randomBelow ? shuffled(plainKeys, randomBelow) : [...plainKeys]), [randomBelow])

  const isLocked = isDisabled || isBusy

  const handOver = async (pin: string) => {
    const work = onComplete(pin)
    if (work === undefined) return
    isHandedOver.current = true
    try {
      await work
    } finally {
      isHandedOver.current = false
    }
  }
  const press = (digit: string) => {
    // A thumb may be faster than the drawing that takes the keys away: a seventh digit would spoil the next try.
    if (isHandedOver.current) return
    const pin = digits.current.press(digit)
    setCount(digits.current.count)
    if (pin !== null) void handOver(pin)
  }
  const remove = () => {
    digits.current.remove()
    setCount(digits.current.count)
  }
  const renderKey = (digit: string) => (
    <KeyButton
      key={digit}
      text={digit}
      label={t('common.key', { digit })}
      shortcut={digit}
      isDisabled={isLocked}
      onPress={() => press(digit)}
    />
  )

  return (
    <View className="pin-pad">
      <View className="pin-pad__dots" role="status" ariaLabel={t('common.pinDots', { count })}>
        {dots.map((dot) => (
          <View key={dot} className={`pin-pad__dot ${dot < count || isBusy ? 'pin-pad__dot--filled' : ''}`} />
        ))}
      </View>
      <View className="pin-pad__keys key-pad">
        {keys.slice(0, 9).map(renderKey)}
        <View className="key-button key-button--blank" />
        {keys.slice(9).map(renderKey)}
        <KeyButton
          icon="backspace"
          label={t('common.keyDelete')}
          shortcut="Backspace"
          isDisabled={isLocked}
          onPress={remove}
        />
      </View>
    </View>
  )
}
