import { observer } from 'mobx-react-lite'
import type { PaymentCode, PaymentSource } from '@/api/types'
import { ListCard, ListRow } from '@/components/ListCard'
import { SourceMark } from '@/components/SourcePicker'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, shortSourceLabel, sourceLabel, t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'

/** What the code pays from, and up to how much without the PIN: said before it is read. */
export const PayFrom = observer(function PayFrom() {
  const { view, source, nextSource, isRevealed } = useStores().of(PaymentCodeStore)
  if (view === null || source === null) return null
  const amount = source.availableFen === null ? null : formatYuanSign(source.availableFen)
  return (
    <ListCard>
      <ListRow
        mark={<SourceMark source={source} />}
        title={t('paycode.payFrom', { source: sourceLabel(source) })}
        {...(amount === null ? {} : { value: amount })}
        {...(nextSource ? { note: elseFrom(nextSource) } : {})}
      />
      <ListRow icon="shield" title={pinWords(view, isRevealed)} />
    </ListCard>
  )
})

/** When the code that is shown asks for the PIN. */
function pinWords({ pinFreeLeftFen }: PaymentCode, isRevealed: boolean): string {
  if (isRevealed) return t('paycode.pinRevealed')
  return pinFreeLeftFen > 0
    ? t('paycode.pinFree', { amount: formatYuanSign(pinFreeLeftFen) })
    : t('paycode.pinFreeNone')
}

/** What comes after the first: where that is the balance, a card fills it up. */
function elseFrom(next: PaymentSource): string {
  const card = next.card && shortSourceLabel({ kind: 'card', card: next.card })
  if (next.kind === 'combined' && card) return t('paycode.fillUpFrom', { card })
  return t('paycode.elseFrom', { source: sourceLabel(next) })
}
