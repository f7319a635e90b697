import { View } from '@tarojs/components'
import { checkPin } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useRef, useState } from 'react'
import { Notice } from '@/components/Notice'
import { PinPad } from '@/components/PinPad'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { StepHeader } from '@/components/StepHeader'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { useHiddenFromCapture } from '@/hooks/useHiddenFromCapture'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'

/** The payment PIN, typed twice. */
export default observer(function PinPage() {
  const { session } = useStores()
  const { goOn } = useFirstSteps()
  usePageTitle(t('account.pinTitle'))
  useSignedIn()

  if (!session.user?.hasPin) {
    return (
      <Screen>
        <PinForm />
      </Screen>
    )
  }
  return (
    <Screen>
      <ResultFace kind="succeeded" title={t('account.pinDone')} note={t('account.pinDoneNote')} />
      <PrimaryButton label={t('account.goOn')} onTap={goOn} />
    </Screen>
  )
})

/** The first PIN waits in a ref, outside of state and stores, until the second is there. */
const PinForm = observer(() => {
  const { session } = useStores()
  const { settingPin } = session
  const firstPin = useRef<string | null>(null)
  const [isAgain, setAgain] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useHiddenFromCapture(true)

  const startOver = (reason: string | null) => {
    firstPin.current = null
    setAgain(false)
    setProblem(reason)
  }
  const takeFirst = (pin: string) => {
    const code = checkPin(pin)
    if (code !== null) return startOver(failureLine({ code }, 'pin'))
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
      {problem && <Notice tone="danger" text={problem} />}
      {settingPin.isBusy && <View className="hint center-text">{t('account.pinSaving')}</View>}
      <PinPad
        isDisabled={settingPin.isBusy}
        onComplete={(pin) => (firstPin.current === null ? takeFirst(pin) : takeSecond(pin))}
      />
    </>
  )
})
