import { View } from '@tarojs/components'
import type { BillKind, Fen } from '@wallet/rules'
import { formatMoment, formatYuanSign, shortSourceLabel, useText } from '@/i18n'
import { AmountText } from './AmountText'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { ListRow } from './ListCard'
import { MerchantMark } from './MerchantMark'
import type { PaySource } from './paySource'
import './BillRow.scss'

export interface BillLine {
  kind: BillKind
  status: 'paying' | 'succeeded' | 'failed' | 'unknown'
  title: string
  amountFen: Fen
  direction: 'in' | 'out'
  sourceLabel: Pick<PaySource, 'kind' | 'card'>
  occurredAt: string
  refundedFen: Fen
}

interface BillRowProps {
  bill: BillLine
  isHidden?: boolean
  onTap: () => void
}

/** One bill in a list. An amount that did not move is struck off and says so. */
export function BillRow({ bill, isHidden = false, onTap }: BillRowProps) {
  const t = useText()
  const { kind, status, amountFen, direction, occurredAt, refundedFen } = bill
  const title = billTitle(bill, t)
  const mark = {
    payment: () => <MerchantMark name={title} />,
    topup: () => <KindMark icon="topup" />,
    withdrawal: () => <KindMark icon="bank" />,
  }[kind]()
  const statusWords = {
    paying: t('bills.statusPaying'),
    succeeded: refundedFen > 0 ? t('bills.refunded', { amount: formatYuanSign(refundedFen) }) : '',
    failed: t('bills.statusFailed'),
    unknown: t('bills.statusUnknown'),
  }[status]
  return (
    <ListRow
      mark={mark}
      title={title}
      note={`${formatMoment(occurredAt)} · ${shortSourceLabel(bill.sourceLabel)}`}
      value={
        <View className={`bill-row__amount bill-row__amount--${status}`}>
          <AmountText amountFen={amountFen} size="small" direction={direction} isHidden={isHidden} />
        </View>
      }
      valueNote={statusWords}
      endIcon={null}
      onTap={onTap}
    />
  )
}

function KindMark({ icon }: { icon: IconName }) {
  return (
    <View className="bill-row__kind">
      <Icon name={icon} />
    </View>
  )
}

/** Only a payment has a merchant; the name of the others follows the language. */
function billTitle({ kind, title }: BillLine, t: ReturnType<typeof useText>): string {
  return { payment: title, topup: t('bills.kindTopUp'), withdrawal: t('bills.kindWithdrawal') }[kind]
}
