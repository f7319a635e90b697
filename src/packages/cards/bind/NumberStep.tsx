import { groupCardNumber } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { BankMark } from '@/components/BankMark'
import { PrimaryButton } from '@/components/PrimaryButton'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { bankLabel, cardTypeLabel, failureLine, t } from '@/i18n'
import { CardBindingFlow } from '../stores/CardBindingFlow'
import { BindSteps } from './BindSteps'

/** Card numbers of the banks here have at least this many digits; shorter ones are still being typed. */
const wholeLength = 16

/** The card number, with the bank recognised while it is typed. Mistakes are found here and cost no try at the bank. */
export const NumberStep = observer(() => {
  const { session } = useStores()
  const cardBinding = useStores().of(CardBindingFlow)
  const { digits, bank, isNumberValid } = cardBinding
  const isWrong = digits.length >= wholeLength && !isNumberValid
  const wrongNumber = failureLine({ code: 'CARD_NUMBER_INVALID' }, 'bind')
  const label = bank && { bankCode: bank.bank.code, bankName: bank.bank.name.zh }
  const unknownHint = isNumberValid ? t('cards.bankUnknown') : t('cards.numberHint')

  return (
    <>
      <StepHeader
        title={t('cards.numberTitle')}
        note={t('cards.numberNote', { name: session.user?.nameMasked ?? '' })}
        bar={<BindSteps step={1} />}
      />
      <TextField
        label={t('cards.number')}
        // A host's field for digits alone would refuse the spaces between the groups.
        keys="idNumber"
        hasFocus
        value={groupCardNumber(digits)}
        placeholder={t('cards.numberPlaceholder')}
        hint={bank && label ? `${bankLabel(label)} ${cardTypeLabel(bank.cardType)}` : unknownHint}
        problem={isWrong ? wrongNumber : null}
        end={label && <BankMark {...label} />}
        onChange={cardBinding.setCardNumber}
        onSubmit={cardBinding.confirmNumber}
      />
      <PrimaryButton
        label={t('common.next')}
        whyNot={isNumberValid ? null : wrongNumber}
        onTap={cardBinding.confirmNumber}
      />
    </>
  )
})
