import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { AmountText } from '@/components/AmountText'
import { FailureWays } from '@/components/FailureWays'
import { ListCard, ListRow } from '@/components/ListCard'
import { useStores } from '@/hooks/useStores'
import { formatMoment, formatYuanSign, t } from '@/i18n'
import { WithdrawalStore } from '@/stores/WithdrawalStore'

/** What is there, what it costs and when it arrives; or why the amount being typed is refused, before the PIN is asked for. */
export const WithdrawalTerms = observer(function WithdrawalTerms({ amountFen }: { amountFen: Fen | null }) {
  const { balance } = useStores()
  const withdrawals = useStores().of(WithdrawalStore)
  const { quote } = withdrawals
  if (quote === null) return null
  const refusal = withdrawals.refusalOf(amountFen)
  if (refusal) return <FailureWays failure={refusal} context="withdraw" isForeseen />
  const feeFen = withdrawals.feeOf(amountFen) ?? 0
  const { freeLeftFen } = quote
  return (
    <ListCard>
      <ListRow
        title={t('withdraw.balance')}
        value={<AmountText amountFen={quote.availableFen} size="small" isHidden={balance.isHidden} />}
      />
      <ListRow
        title={t('withdraw.fee')}
        value={feeFen === 0 ? t('withdraw.free') : formatYuanSign(feeFen)}
        note={
          freeLeftFen === 0 ? t('withdraw.freeUsed') : t('withdraw.freeLeft', { amount: formatYuanSign(freeLeftFen) })
        }
      />
      <ListRow title={t('withdraw.arrives')} value={t('withdraw.arrivesBy', { time: formatMoment(quote.arrivesBy) })} />
    </ListCard>
  )
})
