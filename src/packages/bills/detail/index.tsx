import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { BillKind } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { BillDetail } from '@/api/types'
import { AmountText } from '@/components/AmountText'
import { billStatus, billTitle } from '@/components/billWords'
import { FailureCard } from '@/components/FailureCard'
import { ListCard } from '@/components/ListCard'
import { MerchantMark } from '@/components/MerchantMark'
import { NextSteps } from '@/components/NextSteps'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { Tag } from '@/components/Tag'
import { Timeline } from '@/components/Timeline'
import { useParams } from '@/hooks/navigation'
import { useNextSteps } from '@/hooks/useNextSteps'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { type FailureContext, formatYuanSign, t } from '@/i18n'
import { BillRows } from './BillRows'
import { billTimeline, refundTimeline } from './billTimeline'
import '../texts'
import './index.scss'

/** What somebody was doing whose bill this is. */
const contexts: Readonly<Record<BillKind, FailureContext>> = {
  payment: 'pay',
  topup: 'topup',
  transfer: 'transfer',
  withdrawal: 'withdraw',
}

const tones = { paying: 'warn', succeeded: 'success', failed: 'danger', unknown: 'warn' } as const

/** One bill: how much, to whom, how it went step by step, and what to quote when asking about it. */
function BillDetailPage() {
  const { billId = '' } = useParams('billDetail')
  const { bills } = useStores()
  const bill = bills.opened?.id === billId ? bills.opened : null
  const load = () => void bills.open(billId)
  const waysOn = useNextSteps()
  usePageTitle(t('bills.detailTitle'))
  useSignedIn()
  useDidShow(load)
  useRefreshWhile(bill !== null && [bill, ...bill.refunds].some(isOpen), load)
  return (
    <Screen>
      <StateView
        status={bills.opening.status}
        failure={bills.opening.failure}
        hasContent={bill !== null}
        skeleton="detail"
        onRetry={load}
      >
        {bill && (
          <>
            <View className="bill-head">
              <MerchantMark name={billTitle(bill)} size="large" />
              <View className="bill-head__title">{billTitle(bill)}</View>
              <AmountText amountFen={bill.amountFen} size="huge" direction={bill.direction} />
              <Tag tone={tones[bill.status]} text={billStatus(bill)} />
              {bill.refundedFen > 0 && <View className="hint">{refundedText(bill)}</View>}
            </View>
            {bill.failure && <FailureCard failure={bill.failure} context={contexts[bill.kind]} />}
            {bill.failure && <NextSteps ways={waysOn(bill.failure).slice(0, 1)} isBeside />}
            <BillRows bill={bill} />
            {bill.refunds.length > 0 && (
              <ListCard title={t('bills.refunds')}>
                <Timeline items={refundTimeline(bill)} />
              </ListCard>
            )}
            <ListCard title={t('bills.timeline')}>
              <Timeline items={billTimeline(bill)} />
            </ListCard>
          </>
        )}
      </StateView>
    </Screen>
  )
}

const isOpen = ({ status }: Pick<BillDetail, 'status'>): boolean => status === 'paying' || status === 'unknown'

function refundedText({ amountFen, refundedFen }: BillDetail): string {
  const paid = formatYuanSign(amountFen - refundedFen)
  return t('bills.refundedOf', { amount: formatYuanSign(refundedFen), paid })
}

export default observer(BillDetailPage)
