import { cardLimits, limitCap } from '@wallet/rules'
import { ListCard, ListRow } from '@/components/ListCard'
import { formatYuanSign, useText } from '@/i18n'

/** What proving one's identity changes: before on the small line, after at the end of the row, with its source. */
export function Unlocks() {
  const t = useText()
  const balanceCap = formatYuanSign(limitCap('class_balance', 'I').capFen)
  return (
    <ListCard title={t('account.unlocks')}>
      <ListRow
        icon="balance"
        title={t('account.unlockBalance')}
        note={t('account.unlockBalanceNote')}
        value={t('account.unlockBalanceAfter', { amount: balanceCap })}
        valueNote={t('account.unlockBalanceBefore')}
      />
      <ListRow
        icon="card"
        title={t('account.unlockCards')}
        value={t('account.unlockCardsAfter', { count: cardLimits.maxCards })}
        valueNote={t('account.unlockBalanceBefore')}
      />
    </ListCard>
  )
}
