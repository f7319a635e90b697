import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { BankMark } from '@/components/BankMark'
import type { ListRowProps } from '@/components/ListCard'
import type { MoneyWords } from '@/components/MoneyReceipt'
import { MoneyResult } from '@/components/MoneyResult'
import { NotifyMe } from '@/components/NotifyMe'
import { replace, useParams } from '@/hooks/navigation'
import { useMoneyResult } from '@/hooks/useMoneyResult'
import { useNotifyMe } from '@/hooks/useNotifyMe'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { cardLabel, t } from '@/i18n'
import { CardsStore } from '@/stores/CardsStore'
import { TopUpActions } from './TopUpActions'
import '../texts'

const showTopUp = (topUpId: string) => replace('topUpResult', { topUpId })

/** How the top-up went. While it is unknown the page updates itself and offers nothing to top up again. */
function TopUpResultPage() {
  const { topUpId } = useParams('topUpResult')
  const { launch, topUps } = useStores()
  const cards = useStores().of(CardsStore)
  const money = useMoneyResult(topUps, topUpId, showTopUp)
  const { attempt, result, isKnown, isJustSent } = money
  usePageTitle(t('topup.resultTitle'))
  useSignedIn()
  const notifyMe = useNotifyMe('topup')
  useEffect(() => {
    if (!isKnown) void cards.load()
  }, [cards, isKnown])
  const sentCard = topUps.attempt.order && cards.find(topUps.attempt.order.cardId)
  const status = attempt.phase === 'refused' ? 'failed' : 'unknown'
  return (
    <MoneyResult
      money={money}
      context="topup"
      words={wordsOf()}
      facts={cardFacts(isKnown ? (result?.card ?? null) : sentCard)}
      footer={
        isKnown ? (
          <TopUpActions status={result?.status ?? null} failure={result?.failure ?? null} />
        ) : (
          <TopUpActions status={status} failure={attempt.failure} />
        )
      }
      isReady={launch.isReady}
    >
      {isJustSent && <NotifyMe {...notifyMe} />}
    </MoneyResult>
  )
}

function cardFacts(card: Parameters<typeof cardLabel>[0] | null): ListRowProps[] {
  return card ? [{ mark: <BankMark {...card} />, title: cardLabel(card), note: t('topup.from') }] : []
}

function wordsOf(): MoneyWords {
  return {
    succeeded: { title: t('topup.succeeded'), note: t('topup.succeededNote') },
    paying: { title: t('topup.payingNow') },
    unknown: { title: t('topup.unknown') },
    failed: { title: t('topup.failed') },
  }
}

export default observer(TopUpResultPage)
