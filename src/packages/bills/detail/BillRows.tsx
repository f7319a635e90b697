import type { BillDetail } from '@/api/types'
import { CopyRow } from '@/components/CopyRow'
import { ListCard, ListRow } from '@/components/ListCard'
import { go } from '@/hooks/navigation'
import { formatDateTime, formatYuanSign, type PlainTextKey, partsLabel, t } from '@/i18n'

/** What its subject is: what was sold, or what somebody wrote. */
const subjectWords: Record<BillDetail['kind'], PlainTextKey> = {
  payment: 'bills.subject',
  topup: 'bills.subject',
  transfer: 'bills.note',
  withdrawal: 'bills.subject',
}

/** The facts of a bill; numbers that are quoted elsewhere copy at a tap. */
export function BillRows({ bill }: { bill: BillDetail }) {
  const { kind, status, merchant, subject, transferId, pointsEarned, orderNo, occurredAt, id, withdrawal } = bill
  return (
    <ListCard>
      {merchant && <ListRow title={t('bills.merchant')} value={merchant.name} />}
      {merchant?.address && <ListRow title={t('bills.address')} value={merchant.address} />}
      {subject && <ListRow title={t(subjectWords[kind])} value={subject} />}
      <ListRow
        title={t(withdrawal ? 'bills.toCard' : 'bills.source')}
        value={partsLabel(bill.sourceLabel, bill.parts)}
      />
      {withdrawal && <ListRow title={t('bills.arrived')} value={formatYuanSign(withdrawal.amountFen)} />}
      {withdrawal && (
        <ListRow
          title={t('bills.fee')}
          value={withdrawal.feeFen === 0 ? t('bills.noFee') : formatYuanSign(withdrawal.feeFen)}
        />
      )}
      <ListRow title={t('common.time')} value={formatDateTime(occurredAt)} />
      {pointsEarned > 0 && (
        <ListRow title={t('bills.points')} value={t('bills.pointsCount', { count: pointsEarned })} valueTone="gold" />
      )}
      {transferId && <ListRow title={t('bills.transferDetail')} onTap={() => go('transferDetail', { transferId })} />}
      {kind === 'payment' && status === 'succeeded' && (
        <ListRow
          title={t('bills.split')}
          onTap={() => go('collectionNew', { totalFen: String(bill.amountFen), note: bill.title })}
        />
      )}
      <CopyRow title={t('bills.orderNo')} text={orderNo} />
      <CopyRow title={t('common.billNo')} text={id} />
    </ListCard>
  )
}
