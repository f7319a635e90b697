import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { AmountPad } from '@/components/AmountPad'
import { FailureCard } from '@/components/FailureCard'
import { FailureWays } from '@/components/FailureWays'
import { ListCard, ListRow } from '@/components/ListCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { isPinProblem } from '@/components/pinProblems'
import { Screen } from '@/components/Screen'
import { useFirstStep } from '@/hooks/useFirstStep'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { type Failure, failureLine, formatYuanSign, t } from '@/i18n'
import { TransfersStore } from '@/stores/TransfersStore'
import { PersonMark } from '../PersonMark'
import { TransferFlow } from '../stores/TransferFlow'
import { ConfirmSheet } from './ConfirmSheet'
import { TransferPin } from './TransferPin'

/** How much and what for, with what stands in the way before anybody is asked for a PIN. */
export const AmountStep = observer(function AmountStep() {
  const { balance, firstSteps } = useStores()
  const flow = useStores().of(TransferFlow)
  const { attempt } = useStores().of(TransfersStore)
  const { text, press } = useTypedAmount(flow.setAmount, flow.amountFen)
  const [isAskingPin, setAskingPin] = useState(false)
  const openStep = useFirstStep()
  useDidShow(() => {
    void balance.load()
    // Back from a top-up or the like: what stood in the way may not do so any more.
    flow.setAmount(flow.amountFen)
  })
  const { payee, amountFen, quoting } = flow
  if (payee === null) return null

  const submit = () => {
    attempt.clear()
    if (firstSteps.next === 'identity' || firstSteps.next === 'pin') openStep(firstSteps.next)
    else void flow.ask()
  }
  const askPin = () => {
    flow.stopConfirming()
    setAskingPin(true)
  }
  const refusal = flow.isConfirming || flow.refusal === null ? null : failureLine(flow.refusal, 'transfer')
  const whyNot = amountFen === null ? t('common.amountFirst') : refusal
  const button = (
    <PrimaryButton
      label={
        amountFen === null ? t('transfer.submitEmpty') : t('transfer.submit', { amount: formatYuanSign(amountFen) })
      }
      busyLabel={t('transfer.checking')}
      isBusy={quoting.isBusy && !flow.isConfirming}
      whyNot={whyNot}
      onTap={submit}
    />
  )
  return (
    <Screen
      footer={<AmountPad text={text} source={<PayeeRow />} button={button} onPress={press} />}
      overlay={
        <>
          {flow.isConfirming && <ConfirmSheet onConfirmed={askPin} />}
          <TransferPin isOpen={isAskingPin} onClose={() => setAskingPin(false)} />
        </>
      }
    >
      {!payee.isVerified && <Notice text={t('transfer.strangerNote')} />}
      <TransferProblem />
    </Screen>
  )
})

const PayeeRow = observer(function PayeeRow() {
  const { balance } = useStores()
  const flow = useStores().of(TransferFlow)
  const { payee } = flow
  if (payee === null) return null
  const { availableFen } = balance
  return (
    <ListCard>
      <ListRow
        mark={<PersonMark name={payee.name} />}
        title={payee.name}
        {...(availableFen === null ? {} : { note: t('transfer.balance', { amount: formatYuanSign(availableFen) }) })}
        tapLead={t('transfer.changePayee')}
        onTap={flow.forgetPayee}
      />
    </ListCard>
  )
})

/** Why this can't be sent as it stands, and the one tap that helps. */
const TransferProblem = observer(function TransferProblem() {
  const flow = useStores().of(TransferFlow)
  const { attempt } = useStores().of(TransfersStore)
  const refused =
    attempt.phase === 'refused' && attempt.failure && !isPinProblem(attempt.failure) ? attempt.failure : null
  const failure = refused ?? (flow.isConfirming ? null : flow.refusal)
  if (failure === null) return null
  if (!ofPayee.includes(failure.code))
    return <FailureWays failure={failure} context="transfer" isForeseen={refused === null} />
  return (
    <>
      <FailureCard failure={failure} context="transfer" />
      <PrimaryButton kind="secondary" label={t('transfer.changePayee')} onTap={flow.forgetPayee} />
    </>
  )
})

/** What another payee cures, and nothing else in the app. */
const ofPayee: readonly Failure['code'][] = ['PAYEE_TICKET_INVALID', 'PAYEE_UNAVAILABLE']
