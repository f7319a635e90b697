import { useDidShow } from '@tarojs/taro'
import { sourceConsents } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { FailureWays } from '@/components/FailureWays'
import { Notice } from '@/components/Notice'
import { isPinProblem } from '@/components/pinProblems'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go, replace } from '@/hooks/navigation'
import { useFirstStep } from '@/hooks/useFirstStep'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { t } from '@/i18n'
import { CardsStore, topUpRefusal } from '@/stores/CardsStore'
import type { TopUpStore } from '@/stores/TopUpStore'
import { TopUpAmount } from './TopUpAmount'
import { TopUpFooter } from './TopUpFooter'
import { TopUpPin } from './TopUpPin'
import '../texts'

/** From which card, how much, PIN. */
function TopUpPage() {
  const { balance, consents, topUps, bills, firstSteps } = useStores()
  const cards = useStores().of(CardsStore)
  const { attempt } = topUps
  const { text, amountFen, press, fill } = useTypedAmount()
  const [chosenCardId, setChosenCardId] = useState<string | null>(null)
  const [isAskingPin, setAskingPin] = useState(false)
  const openStep = useFirstStep()
  usePageTitle(t('topup.title'))
  useSignedIn()
  useDidShow(() => {
    void cards.load()
    void balance.load()
    void consents.load()
  })
  useDoubtFirst(attempt)

  const card = (chosenCardId && cards.find(chosenCardId)) || cards.topUpCard
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
  const footer = card && (
    <TopUpFooter
      card={card}
      refusal={topUpRefusal(card) ?? balance.topUpRefusal(amountFen)}
      amountText={text}
      amountFen={amountFen}
      onChoose={setChosenCardId}
      onFill={fill}
      onPress={press}
      onSubmit={submit}
    />
  )
  const pinSheet = card && amountFen !== null && (
    <TopUpPin order={{ cardId: card.id, amountFen }} isOpen={isAskingPin} onClose={() => setAskingPin(false)} />
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
        <TopUpAmount amountFen={amountFen} />
        {bills.openRecent.some(({ kind }) => kind === 'topup') && <Notice tone="warn" text={t('topup.unknown')} />}
        {refusal && <FailureWays failure={refusal} context="topup" />}
      </StateView>
    </Screen>
  )
}

/** A top-up in doubt takes the place of the form. After a reload it is found once the page is there already. */
function useDoubtFirst(attempt: TopUpStore['attempt']): void {
  useEffect(() => attempt.clear(), [attempt])
  const isInDoubt = attempt.phase === 'unknown'
  useEffect(() => {
    if (isInDoubt && attempt.phase === 'unknown') replace('topUpResult', { topUpId: attempt.result?.id })
  }, [attempt, isInDoubt])
}

export default observer(TopUpPage)
