import { useDidShow } from '@tarojs/taro'
import { type Fen, sourceConsents } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { AmountPad } from '@/components/AmountPad'
import type { AmountKey } from '@/components/amountKeys'
import { FailureCard } from '@/components/FailureCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { isPinProblem } from '@/components/pinProblems'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go, replace } from '@/hooks/navigation'
import { useCopy } from '@/hooks/useCopy'
import { useFirstStep } from '@/hooks/useFirstStep'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { type Failure, failureLine, formatYuanSign, t } from '@/i18n'
import { topUpRefusal } from '@/stores/CardsStore'
import { TopUpAmount } from './TopUpAmount'
import { TopUpCard } from './TopUpCard'
import { TopUpPinSheet } from './TopUpPinSheet'

/** From which card, how much, PIN. */
function TopUpPage() {
  const { balance, cards, consents, topUps, bills, firstSteps } = useStores()
  const { attempt } = topUps
  const { text, amountFen, press, fill } = useTypedAmount()
  const [chosenCardId, setChosenCardId] = useState<string | null>(null)
  const [isAskingPin, setAskingPin] = useState(false)
  const openStep = useFirstStep()
  const copy = useCopy()
  usePageTitle(t('topup.title'))
  useSignedIn()
  useDidShow(() => {
    void cards.load()
    void balance.load()
    void consents.load()
  })
  useEffect(() => {
    attempt.clear()
    if (attempt.phase === 'unknown') replace('topUpResult', {})
  }, [attempt])

  const card = (chosenCardId && cards.find(chosenCardId)) || cards.topUpCard
  const cardRefusal = card && topUpRefusal(card)
  const refusal =
    attempt.phase === 'refused' && attempt.failure && !isPinProblem(attempt.failure) ? attempt.failure : null
  // What was wrong with an earlier PIN is over once it is asked for again; a lock says so anew.
  const askPin = () => {
    attempt.clear()
    setAskingPin(true)
  }
  const submit = () => {
    const { next } = firstSteps
    if (next === 'identity' || next === 'pin') openStep(next)
    else consents.whenGiven(sourceConsents.card, askPin)
  }
  const footer = card && (
    <TopUpFooter
      amountFen={amountFen}
      refusal={cardRefusal ?? balance.topUpRefusal(amountFen)}
      isBusy={attempt.isBusy}
      onPress={press}
      onSubmit={submit}
    />
  )
  const pinSheet = card && amountFen !== null && (
    <TopUpPinSheet order={{ cardId: card.id, amountFen }} isOpen={isAskingPin} onClose={() => setAskingPin(false)} />
  )
  return (
    <Screen footer={footer} overlay={pinSheet}>
      <StateView
        status={cards.listing.status}
        failure={cards.listing.failure}
        hasContent={cards.items.length > 0 || cards.listing.status === 'ready'}
        isEmpty={card === null}
        empty={{
          icon: 'card',
          title: t('topup.noCardTitle'),
          note: t('topup.noCardNote'),
          action: { label: t('topup.addCard'), onTap: () => go('cardBind') },
        }}
        onRetry={() => void cards.load()}
      >
        {card && <TopUpCard card={card} onChoose={setChosenCardId} />}
        {cardRefusal && <Notice tone="warn" text={failureLine(cardRefusal, 'topup')} />}
        <TopUpAmount text={text} amountFen={amountFen} onFill={fill} />
        {bills.openRecent.some(({ kind }) => kind === 'topup') && <Notice tone="warn" text={t('topup.unknown')} />}
        {refusal && <FailureCard failure={refusal} context="topup" onCopyCode={copy} />}
      </StateView>
    </Screen>
  )
}

interface TopUpFooterProps {
  amountFen: Fen | null
  /** Why this can't be topped up as it stands. */
  refusal: Failure | null
  isBusy: boolean
  onPress: (key: AmountKey) => void
  onSubmit: () => void
}

/** The one button, and the keys. */
function TopUpFooter({ amountFen, refusal, isBusy, onPress, onSubmit }: TopUpFooterProps) {
  const whyNot = refusal && failureLine(refusal, 'topup')
  return (
    <>
      <PrimaryButton
        label={amountFen === null ? t('topup.submitEmpty') : t('topup.submit', { amount: formatYuanSign(amountFen) })}
        busyLabel={t('topup.paying')}
        isBusy={isBusy}
        whyNot={amountFen === null ? t('common.amountFirst') : whyNot}
        onTap={onSubmit}
      />
      <AmountPad onPress={onPress} isDisabled={isBusy} />
    </>
  )
}

export default observer(TopUpPage)
