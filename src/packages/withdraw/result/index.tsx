import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { Withdrawal } from '@/api/types'
import { BankMark } from '@/components/BankMark'
import type { ListRowProps } from '@/components/ListCard'
import type { MoneyWords } from '@/components/MoneyReceipt'
import { MoneyResult } from '@/components/MoneyResult'
import { replace, useParams } from '@/hooks/navigation'
import { useMoneyResult } from '@/hooks/useMoneyResult'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { cardLabel, formatMoment, formatYuanSign, t } from '@/i18n'
import { WithdrawalStore } from '@/stores/WithdrawalStore'
import { WithdrawalActions } from './WithdrawalActions'
import '../texts'

const showWithdrawal = (withdrawalId: string) => replace('withdrawalResult', { withdrawalId })

/** How the withdrawal went. While it is unknown the page updates itself and offers nothing to withdraw again. */
function WithdrawalResultPage() {
  const { withdrawalId } = useParams('withdrawalResult')
  const { launch } = useStores()
  const withdrawals = useStores().of(WithdrawalStore)
  const money = useMoneyResult(withdrawals, withdrawalId, showWithdrawal)
  const { attempt, result, isKnown } = money
  usePageTitle(t('withdraw.resultTitle'))
  useSignedIn()
  useEffect(() => void withdrawals.recover(), [withdrawals])
  const status = attempt.phase === 'refused' ? 'failed' : 'unknown'
  return (
    <MoneyResult
      money={money}
      context="withdraw"
      words={wordsOf()}
      facts={result ? factsOf(result) : []}
      footer={<WithdrawalActions status={isKnown ? (result?.status ?? null) : status} />}
      isReady={launch.isReady}
    />
  )
}

function factsOf({ card, feeFen, status, arrivesBy }: Withdrawal): ListRowProps[] {
  const isOpen = status === 'paying' || status === 'unknown'
  return [
    { mark: <BankMark {...card} />, title: cardLabel(card), note: t('withdraw.toCard') },
    { title: t('withdraw.fee'), value: feeFen === 0 ? t('withdraw.free') : formatYuanSign(feeFen) },
    ...(isOpen
      ? [{ title: t('withdraw.arrives'), value: t('withdraw.arrivesBy', { time: formatMoment(arrivesBy) }) }]
      : []),
  ]
}

function wordsOf(): MoneyWords {
  return {
    succeeded: { title: t('withdraw.succeeded'), note: t('withdraw.succeededNote') },
    paying: { title: t('withdraw.sendingNow') },
    unknown: { title: t('withdraw.unknown') },
    failed: { title: t('withdraw.failed'), note: t('withdraw.failedNote') },
  }
}

export default observer(WithdrawalResultPage)
