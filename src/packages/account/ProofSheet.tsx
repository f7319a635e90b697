import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { CodeBoxes } from '@/components/CodeBoxes'
import { CodeSubmit } from '@/components/CodeSubmit'
import { Countdown } from '@/components/Countdown'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PinPad } from '@/components/PinPad'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { useLatest } from '@/hooks/useLatest'
import { usePinEntry } from '@/hooks/usePinEntry'
import { useSmsCode } from '@/hooks/useSmsCode'
import { useStores } from '@/hooks/useStores'
import { failureLine, resendText, t } from '@/i18n'
import type { OwnerProof, ProofMethod } from './stores/LoginMethodsStore'
import { LoginMethodsStore } from './stores/LoginMethodsStore'

type Prove = (proof: OwnerProof) => void

interface ProofSheetProps {
  isOpen: boolean
  /** What is proven, e.g. that WeChat is linked. */
  subject: string
  onProof: Prove
  onClose: () => void
}

/** Asks the owner for a proof before a way into the wallet changes: the PIN, the login password or an SMS code. */
export const ProofSheet = observer(({ isOpen, subject, onProof, onClose }: ProofSheetProps) => {
  const loginMethods = useStores().of(LoginMethodsStore)
  const { proofs, proven } = loginMethods
  const [chosen, choose] = useState<ProofMethod | null>(null)
  const method = chosen !== null && proofs.includes(chosen) ? chosen : (proofs[0] ?? 'sms')
  const switchTo = (other: ProofMethod) => {
    loginMethods.forgetProofFailure()
    choose(other)
  }
  const close = () => {
    choose(null)
    onClose()
  }
  return (
    <Sheet
      title={proven.isBusy ? t('account.checking') : t('loginMethods.proofTitle')}
      isOpen={isOpen}
      isLocked={proven.isBusy}
      onClose={close}
    >
      <View className="stack">
        <View className="hint center-text">{t('loginMethods.proofNote', { subject })}</View>
        {method === 'pin' && <PinProof onProof={onProof} />}
        {method === 'password' && <PasswordProof onProof={onProof} />}
        {method === 'sms' && <CodeProof onProof={onProof} />}
        {proofs
          .filter((other) => other !== method)
          .map((other) => (
            <PrimaryButton
              key={other}
              kind="text"
              label={t(switchLabels[other])}
              isBusy={proven.isBusy}
              onTap={() => switchTo(other)}
            />
          ))}
      </View>
    </Sheet>
  )
})

const switchLabels = {
  pin: 'loginMethods.proofByPin',
  password: 'loginMethods.proofByPassword',
  sms: 'loginMethods.proofBySms',
} as const

/** What was wrong with the last proof. That one is wanted at all is no failure here. */
function useProofFailure() {
  const { failure } = useStores().of(LoginMethodsStore).proven
  return failure?.code === 'PROOF_REQUIRED' ? null : failure
}

const PinProof = observer(({ onProof }: { onProof: Prove }) => {
  const { proven } = useStores().of(LoginMethodsStore)
  const failure = useProofFailure()
  const keys = usePinEntry(true)
  return (
    <>
      <View className="hint center-text">{t('loginMethods.proofPin')}</View>
      {failure?.code !== 'PIN_LOCKED' && (
        <PinPad isBusy={proven.isBusy} onComplete={(secret) => onProof({ method: 'pin', secret })} {...keys} />
      )}
      <MessageSlot>{failure && <Notice tone="danger" text={failureLine(failure, 'account')} />}</MessageSlot>
    </>
  )
})

const PasswordProof = observer(({ onProof }: { onProof: Prove }) => {
  const { proven } = useStores().of(LoginMethodsStore)
  const failure = useProofFailure()
  const password = useLatest('')
  const submit = () => {
    const secret = password.read()
    if (secret !== '' && !proven.isBusy) onProof({ method: 'password', secret })
  }
  return (
    <>
      <TextField
        label={t('account.password')}
        isPassword
        hasFocus
        value={password.drawn}
        placeholder={t('loginMethods.proofPasswordPlaceholder')}
        problem={failure && failureLine(failure, 'account')}
        onChange={password.set}
        onSubmit={submit}
      />
      <PrimaryButton
        label={t('loginMethods.proofConfirm')}
        busyLabel={t('account.checking')}
        isBusy={proven.isBusy}
        whyNot={password.drawn === '' ? t('common.passwordFirst') : null}
        onTap={submit}
      />
    </>
  )
})

const CodeProof = observer(({ onProof }: { onProof: Prove }) => {
  const loginMethods = useStores().of(LoginMethodsStore)
  const { proven, sendingCode, resendAtMs, methods } = loginMethods
  const failure = useProofFailure() ?? sendingCode.failure
  const { code, type, clear, repeat } = useSmsCode((secret) => onProof({ method: 'sms', secret }))
  const send = () => {
    clear()
    loginMethods.forgetProofFailure()
    void loginMethods.sendCode()
  }
  const sendButton = (kind: 'primary' | 'text', label: string) => (
    <PrimaryButton
      kind={kind}
      label={label}
      isBusy={sendingCode.isBusy}
      busyLabel={t('account.sendingCode')}
      onTap={send}
    />
  )
  return (
    <>
      <View className="hint center-text">
        {t(resendAtMs === 0 ? 'loginMethods.proofSms' : 'loginMethods.proofSmsSent', {
          phone: methods?.phoneMasked ?? '',
        })}
      </View>
      {resendAtMs > 0 && <CodeBoxes code={code} isFailed={failure !== null} isDisabled={proven.isBusy} onType={type} />}
      <MessageSlot>{failure && <Notice tone="danger" text={failureLine(failure, 'account')} />}</MessageSlot>
      {resendAtMs > 0 && (
        <CodeSubmit
          code={code}
          failure={failure}
          isBusy={proven.isBusy}
          busyLabel={t('account.checking')}
          onSubmit={repeat}
        />
      )}
      {resendAtMs === 0
        ? sendButton('primary', t('loginMethods.proofSendCode'))
        : !proven.isBusy && (
            <Countdown key={resendAtMs} endsAtMs={resendAtMs} say={resendText}>
              {(seconds) =>
                seconds > 0 ? (
                  <View className="hint center-text">{resendText(seconds)}</View>
                ) : (
                  sendButton('text', t('common.resend'))
                )
              }
            </Countdown>
          )}
    </>
  )
})
