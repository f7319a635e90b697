import { View } from '@tarojs/components'
import type { BillKind, Fen } from '@wallet/rules'
import { formatMoment, formatYuanSign, shortSourceLabel, useText } from '@/i18n'
import { AmountText } from './AmountText'
import { billStatus, billTitle } from './billWords'
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
  const title = billTitle(bill)
  const mark = {
    payment: () => <MerchantMark name={title} />,
    topup: () => <KindMark icon="topup" />,
    transfer: () => <MerchantMark name={bill.title.slice(-1)} />,
    withdrawal: () => <KindMark icon="bank" />,
  }[kind]()
  const refunded = refundedFen > 0 ? t('bills.refunded', { amount: formatYuanSign(refundedFen) }) : ''
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
      valueNote={status === 'succeeded' ? refunded : billStatus(bill)}
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
