import { mayRetry, smsCodeLength } from '@wallet/rules'
import { type Failure, useText } from '@/i18n'
import { PrimaryButton } from './PrimaryButton'

interface CodeSubmitProps {
  code: string
  /** What became of the code when it was sent last. */
  failure: Failure | null
  isBusy: boolean
  busyLabel: string
  onSubmit: () => void
}

/** Sends a code once more that was sent by itself and did not arrive; one that was refused is typed anew. */
export function CodeSubmit({ code, failure, isBusy, busyLabel, onSubmit }: CodeSubmitProps) {
  const t = useText()
  const canSend = code.length === smsCodeLength && (failure === null || mayRetry(failure.code))
  return (
    <PrimaryButton
      label={t('common.next')}
      busyLabel={busyLabel}
      isBusy={isBusy}
      whyNot={canSend ? null : t('common.codeFirst')}
      onTap={onSubmit}
    />
  )
}
