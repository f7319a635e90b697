import { observer } from 'mobx-react-lite'
import { BankCard } from '@/components/BankCard'
import { Consent } from '@/components/Consent'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { go } from '@/hooks/navigation'
import { useConsent } from '@/hooks/useConsent'
import { useStores } from '@/hooks/useStores'
import { bankLabel, documentLabel, failureLine, t } from '@/i18n'
import { CardBindingFlow } from '../stores/CardBindingFlow'
import { BindSteps } from './BindSteps'

/** The phone left with the bank. What the bank says does not match is marked here, at its field. */
export const PhoneStep = observer(() => {
  const cardBinding = useStores().of(CardBindingFlow)
  const { bank, digits, starting } = cardBinding
  const consent = useConsent()
  const card = {
    bankCode: bank?.bank.code ?? '',
    bankName: bank?.bank.name.zh ?? '',
    cardType: bank?.cardType ?? 'debit',
    lastFour: digits.slice(-4),
  } as const
  const isPhoneWrong = starting.failure?.code === 'CARD_FIELD_MISMATCH' && starting.failure.params.field === 'phone'
  const problem = starting.failure && failureLine(starting.failure, 'bind')

  return (
    <>
      <StepHeader
        title={t('cards.phoneTitle')}
        note={t('cards.phoneNote', { bank: bankLabel(card) })}
        bar={<BindSteps step={2} />}
      />
      <BankCard card={card} />
      <TextField
        label={t('cards.phone')}
        keys="digits"
        hasFocus
        value={cardBinding.phone}
        placeholder={t('common.phonePlaceholder')}
        problem={isPhoneWrong ? problem : null}
        onChange={cardBinding.setPhone}
      />
      <Consent
        isChecked={consent.isChecked}
        isMissing={consent.isMissing}
        lead={t('consents.cardsLead')}
        documents={[
          {
            title: t('consents.link', { title: documentLabel('cards') }),
            onOpen: () => go('agreement', { document: 'cards' }),
          },
        ]}
        onToggle={consent.toggle}
      />
      <MessageSlot>{problem && <Notice tone="danger" text={problem} />}</MessageSlot>
      <PrimaryButton
        label={t('cards.start')}
        busyLabel={t('cards.starting')}
        isBusy={starting.isBusy}
        whyNot={cardBinding.isPhoneComplete ? null : failureLine({ code: 'PHONE_INVALID' }, 'bind')}
        onTap={() => consent.whenGiven(() => void cardBinding.start())}
      />
      <PrimaryButton kind="text" label={t('common.back')} onTap={() => cardBinding.stepBack('phone')} />
    </>
  )
})
