import { View } from '@tarojs/components'
import { checkPin } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useRef, useState } from 'react'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PinPad } from '@/components/PinPad'
import { StepHeader } from '@/components/StepHeader'
import { useHiddenFromCapture } from '@/hooks/useHiddenFromCapture'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { PinStore } from '../stores/PinStore'

/**
 * Two PINs that agree. The first waits in a ref, outside of state and stores, until the second is there; whether it may be
 * one at all is asked before it is typed again.
 */
export const PinForm = observer(() => {
  const store = useStores().of(PinStore)
  const { checking, setting } = store
  const firstPin = useRef<string | null>(null)
  /** Whether the first may be one, once that is known: a thumb that goes on at once is not held up by the question. */
  const allowed = useRef(Promise.resolve(true))
  const [isAgain, setAgain] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  /** A new one starts with an empty pad, whatever was typed meanwhile. */
  const [round, setRound] = useState(0)
  useHiddenFromCapture(true)

  const startOver = (reason: string) => {
    firstPin.current = null
    setAgain(false)
    setProblem(reason)
    setRound((latest) => latest + 1)
  }
  const check = async (pin: string) => {
    const isAllowed = await store.check(pin)
    if (isAllowed) setAgain(true)
    else if (checking.failure) startOver(failureLine(checking.failure, 'pin'))
    return isAllowed
  }
  const takeFirst = (pin: string) => {
    const code = checkPin(pin)
    if (code !== null) return startOver(failureLine({ code }, 'pin'))
    firstPin.current = pin
    setProblem(null)
    allowed.current = check(pin)
  }
  const takeSecond = async (pin: string) => {
    if (!(await allowed.current)) return
    if (pin !== firstPin.current) return startOver(t('account.pinDiffers'))
    firstPin.current = null
    await store.set(pin)
    if (setting.failure) startOver(failureLine(setting.failure, 'pin'))
  }

  return (
    <>
      <StepHeader
        title={t(isAgain ? 'account.pinAgainTitle' : 'account.pinTitle')}
        note={t(isAgain ? 'account.pinAgainNote' : 'account.pinNote')}
        bar={t('common.stepOf', { step: isAgain ? 2 : 1, total: 2 })}
      />
      <MessageSlot>
        {problem && <Notice tone="danger" text={problem} />}
        {checking.isBusy && <View className="hint center-text">{t('account.checking')}</View>}
        {setting.isBusy && <View className="hint center-text">{t('account.pinSaving')}</View>}
      </MessageSlot>
      <PinPad
        key={round}
        isDisabled={setting.isBusy}
        onComplete={(pin) => (firstPin.current === null ? takeFirst(pin) : takeSecond(pin))}
      />
    </>
  )
})
