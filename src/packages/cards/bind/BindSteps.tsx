import { StepsBar } from '@/components/StepsBar'
import { useText } from '@/i18n'

const total = 3

/** The card's number, the phone left with the bank, the bank's code. */
export function BindSteps({ step }: { step: 1 | 2 | 3 }) {
  const t = useText()
  return <StepsBar step={step} total={total} label={t('common.stepOf', { step, total })} />
}
