import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { CodeBoxes } from '@/components/CodeBoxes'
import { CodeSubmit } from '@/components/CodeSubmit'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { useSmsCode } from '@/hooks/useSmsCode'
import { useStores } from '@/hooks/useStores'
import { bankLabel, failureLine, t } from '@/i18n'
import { CardBindingFlow } from '../stores/CardBindingFlow'
import { BindSteps } from './BindSteps'

/** The six digits the bank itself has texted. */
export const BankCodeStep = observer(() => {
  const cardBinding = useStores().of(CardBindingFlow)
  const { binding, confirming } = cardBinding
  const { code, type, repeat } = useSmsCode((complete) => void cardBinding.confirm(complete))
  if (binding === null) return null

  return (
    <>
      <StepHeader
        title={t('cards.codeTitle')}
        note={t('cards.codeNote', { bank: bankLabel(binding), phone: binding.phoneMasked })}
        bar={<BindSteps step={3} />}
      />
      <CodeBoxes code={code} isFailed={confirming.failure !== null} isDisabled={confirming.isBusy} onType={type} />
      <MessageSlot>
        {confirming.failure && <Notice tone="danger" text={failureLine(confirming.failure, 'bind')} />}
      </MessageSlot>
      <CodeSubmit
        code={code}
        failure={confirming.failure}
        isBusy={confirming.isBusy}
        busyLabel={t('cards.confirming')}
        onSubmit={repeat}
      />
      <View className="hint center-text">{t('cards.codeMissing')}</View>
      <PrimaryButton kind="text" label={t('common.back')} onTap={() => cardBinding.stepBack('code')} />
    </>
  )
})
