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

/**
 * Two PINs that agree. The first waits in a ref, outside of state and stores, until the second is there; whether it may be
 * one at all is asked before it is typed again.
 */
export const PinForm = observer(() => {
  const { session } = useStores()
  const { checkingPin, settingPin } = session
  const firstPin = useRef<string | null>(null)
  const [isAgain, setAgain] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useHiddenFromCapture(true)

  const startOver = (reason: string | null) => {
    firstPin.current = null
    setAgain(false)
    setProblem(reason)
  }
  const takeFirst = async (pin: string) => {
    const code = checkPin(pin)
    if (code !== null) return startOver(failureLine({ code }, 'pin'))
    await session.checkNewPin(pin)
    if (checkingPin.failure) return startOver(failureLine(checkingPin.failure, 'pin'))
    firstPin.current = pin
    setAgain(true)
    setProblem(null)
  }
  const takeSecond = async (pin: string) => {
    if (pin !== firstPin.current) return startOver(t('account.pinDiffers'))
    firstPin.current = null
    await session.setPin(pin)
    if (settingPin.failure) startOver(failureLine(settingPin.failure, 'pin'))
  }

  return (
    <>
      <StepHeader
        title={t(isAgain ? 'account.pinAgainTitle' : 'account.pinTitle')}
        note={t(isAgain ? 'account.pinAgainNote' : 'account.pinNote')}
        step={isAgain ? 2 : 1}
        total={2}
      />
      <MessageSlot>
        {problem && <Notice tone="danger" text={problem} />}
        {checkingPin.isBusy && <View className="hint center-text">{t('account.checking')}</View>}
        {settingPin.isBusy && <View className="hint center-text">{t('account.pinSaving')}</View>}
      </MessageSlot>
      <PinPad
        isBusy={checkingPin.isBusy}
        isDisabled={settingPin.isBusy}
        onComplete={(pin) => (firstPin.current === null ? takeFirst(pin) : takeSecond(pin))}
      />
    </>
  )
})
