import { View } from '@tarojs/components'
import { maskPhone, normalizePhone } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { CodeBoxes } from '@/components/CodeBoxes'
import { CodeSubmit } from '@/components/CodeSubmit'
import { Countdown } from '@/components/Countdown'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { useSmsCode } from '@/hooks/useSmsCode'
import { useStores } from '@/hooks/useStores'
import { failureLine, resendText, t } from '@/i18n'
import { SignInFlow } from '../stores/SignInFlow'
import { TakenChoice } from './TakenChoice'

/** The six digits from the SMS. */
export const CodeStep = observer(() => {
  const signIn = useStores().of(SignInFlow)
  const { code, type, clear, repeat } = useSmsCode((complete) => void signIn.submitCode(complete))
  const { sendingCode, sentCode, submitting } = signIn
  const failure = submitting.failure ?? sendingCode.failure
  const phone = maskPhone(normalizePhone(signIn.phone))
  const isTaken = submitting.failure?.code === 'HOST_IDENTITY_TAKEN'

  const resend = () => {
    clear()
    void signIn.sendCode()
  }

  return (
    <>
      <StepHeader title={t('account.codeTitle')} note={t('account.codeNote', { phone })} />
      <CodeBoxes code={code} isFailed={submitting.failure !== null} isDisabled={submitting.isBusy} onType={type} />
      <MessageSlot>{failure && <Notice tone="danger" text={failureLine(failure, 'signIn')} />}</MessageSlot>
      {!isTaken && (
        <CodeSubmit
          code={code}
          failure={submitting.failure}
          isBusy={submitting.isBusy}
          busyLabel={t('account.checking')}
          onSubmit={repeat}
        />
      )}
      {isTaken && <TakenChoice onGoOn={repeat} />}
      <Countdown key={sentCode.resendAtMs} endsAtMs={sentCode.resendAtMs} say={resendText}>
        {(seconds) =>
          seconds > 0 ? (
            <View className="hint center-text">{resendText(seconds)}</View>
          ) : (
            <PrimaryButton
              kind="text"
              label={t('common.resend')}
              isBusy={sendingCode.isBusy}
              busyLabel={t('account.sendingCode')}
              onTap={resend}
            />
          )
        }
      </Countdown>
      <PrimaryButton kind="text" label={t('common.back')} onTap={() => signIn.stepBack('code')} />
    </>
  )
})
