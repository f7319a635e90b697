import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { AmountText } from '@/components/AmountText'
import { FailureWays } from '@/components/FailureWays'
import { ListCard, ListRow } from '@/components/ListCard'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** Where the money goes and what is there by now, or why the amount being typed is refused, before the PIN is asked for. */
export const TopUpAmount = observer(function TopUpAmount({ amountFen }: { amountFen: Fen | null }) {
  const { balance } = useStores()
  const { availableFen, isHidden } = balance
  const isFull = balance.topUpRoom?.leftFen === 0
  const refusal = balance.topUpRefusal(isFull ? 1 : amountFen)
  if (refusal) return <FailureWays failure={refusal} context="topup" isForeseen />
  const now =
    availableFen === null ? undefined : <AmountText amountFen={availableFen} size="small" isHidden={isHidden} />
  return (
    <ListCard>
      <ListRow icon="balance" title={t('topup.intoBalance')} value={now} />
    </ListCard>
  )
})
