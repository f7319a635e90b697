import { useDidShow } from '@tarojs/taro'
import { sourceConsents } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { FailureWays } from '@/components/FailureWays'
import { isPinProblem } from '@/components/pinProblems'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { useFirstStep } from '@/hooks/useFirstStep'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { t } from '@/i18n'
import { CardsStore, topUpRefusal } from '@/stores/CardsStore'
import { WithdrawalStore } from '@/stores/WithdrawalStore'
import { useDoubtFirst } from './useDoubtFirst'
import { WithdrawalFooter } from './WithdrawalFooter'
import { WithdrawalPin } from './WithdrawalPin'
import { WithdrawalTerms } from './WithdrawalTerms'
import '../texts'

/** To which card, how much, what it costs, PIN. */
function WithdrawalPage() {
  const { consents, firstSteps } = useStores()
  const cards = useStores().of(CardsStore)
  const withdrawals = useStores().of(WithdrawalStore)
  const { attempt } = withdrawals
  const { text, amountFen, press, fill } = useTypedAmount()
  const [chosenCardId, setChosenCardId] = useState<string | null>(null)
  const [isAskingPin, setAskingPin] = useState(false)
  const openStep = useFirstStep()
  usePageTitle(t('withdraw.title'))
  useSignedIn()
  const load = () => {
    void cards.load()
    void withdrawals.loadQuote()
  }
  useDidShow(() => {
    load()
    void consents.load()
  })
  useDoubtFirst(withdrawals)

  const card = (chosenCardId && cards.find(chosenCardId)) || cards.topUpCard
  const feeFen = withdrawals.feeOf(amountFen)
  const refusal =
    attempt.phase === 'refused' && attempt.failure && !isPinProblem(attempt.failure) ? attempt.failure : null
  // What was wrong with an earlier PIN is over once it is asked for again; a lock says so anew.
  const askPin = () => {
    attempt.clear()
    setAskingPin(true)
  }
  const submit = () => {
    if (firstSteps.next === 'identity' || firstSteps.next === 'pin') openStep(firstSteps.next)
    else void consents.whenGiven(sourceConsents.card, askPin)
  }
  const footer = card && withdrawals.quote && (
    <WithdrawalFooter
      card={card}
      refusal={topUpRefusal(card) ?? withdrawals.refusalOf(amountFen)}
      amountText={text}
      amountFen={amountFen}
      onChoose={setChosenCardId}
      onFill={fill}
      onPress={press}
      onSubmit={submit}
    />
  )
  const pinSheet = card && amountFen !== null && feeFen !== null && (
    <WithdrawalPin
      order={{ cardId: card.id, amountFen, feeFen }}
      card={card}
      isOpen={isAskingPin}
      onClose={() => setAskingPin(false)}
    />
  )
  return (
    <Screen footer={footer} overlay={pinSheet}>
      <StateView {...useWhatIsThere(card !== null)} empty={noCard()} onRetry={load}>
        <WithdrawalTerms amountFen={amountFen} />
        {refusal && <FailureWays failure={refusal} context="withdraw" />}
      </StateView>
    </Screen>
  )
}

/** The cards and the quote: both are needed, and the quote only where there is a card. */
function useWhatIsThere(hasCard: boolean) {
  const { listing, items } = useStores().of(CardsStore)
  const { quoting, quote } = useStores().of(WithdrawalStore)
  const isListed = items.length > 0 || listing.status === 'ready'
  return {
    status: isListed ? quoting.status : listing.status,
    failure: listing.failure ?? quoting.failure,
    hasContent: isListed && (!hasCard || quote !== null),
    isEmpty: !hasCard,
  }
}

const noCard = () => ({
  icon: 'card' as const,
  title: t('withdraw.noCardTitle'),
  note: t('withdraw.noCardNote'),
  action: { label: t('withdraw.addCard'), onTap: () => go('cardBind') },
})

export default observer(WithdrawalPage)
