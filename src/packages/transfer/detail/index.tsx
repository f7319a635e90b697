import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Transfer } from '@/api/types'
import { CopyRow } from '@/components/CopyRow'
import { FailureWays } from '@/components/FailureWays'
import { ListCard, ListRow } from '@/components/ListCard'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { Timeline } from '@/components/Timeline'
import { go, useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { formatDateTime, t } from '@/i18n'
import { TransfersStore } from '@/stores/TransfersStore'
import { PersonMark } from '../PersonMark'
import { TransferActions } from './TransferActions'
import { faceOf, transferTimeline } from './transferFace'
import '../texts'

/** One transfer as its payer or its payee sees it: where it stands, until when, and what can be done. */
function TransferDetailPage() {
  const { transferId = '' } = useParams('transferDetail')
  const { session } = useStores()
  const transfers = useStores().of(TransfersStore)
  const { opening, answering } = transfers
  const transfer = transfers.opened?.id === transferId ? transfers.opened : null
  const load = () => {
    if (session.isSignedIn) void transfers.load(transferId)
  }
  usePageTitle(t('transfer.detailTitle'))
  useSignedIn()
  useDidShow(load)
  useRefreshWhile(transfer?.state === 'scheduled' || transfer?.state === 'offered', load)
  return (
    <Screen footer={transfer && <TransferActions transfer={transfer} />}>
      <StateView
        status={opening.status}
        failure={opening.failure}
        hasContent={transfer !== null}
        skeleton="detail"
        onRetry={load}
      >
        {transfer && (
          <>
            <ResultFace {...faceOf(transfer)} amountFen={transfer.amountFen} />
            {answering.failure && <FailureWays failure={answering.failure} context="transfer" />}
            <TransferRows transfer={transfer} />
            <ListCard title={t('bills.timeline')}>
              <Timeline items={transferTimeline(transfer)} />
            </ListCard>
          </>
        )}
      </StateView>
    </Screen>
  )
}

function TransferRows({ transfer }: { transfer: Transfer }) {
  const { role, payerName, payeeName, note, createdAt, orderNo, billId } = transfer
  const other = {
    payer: { name: payeeName, label: t('transfer.to') },
    payee: { name: payerName, label: t('transfer.from') },
  }[role]
  return (
    <ListCard>
      <ListRow mark={<PersonMark name={other.name} />} title={other.name} note={other.label} />
      {note && <ListRow title={t('transfer.note')} value={note} />}
      <ListRow title={t('common.time')} value={formatDateTime(createdAt)} />
      {billId && <ListRow title={t('transfer.billOfIt')} onTap={() => go('billDetail', { billId })} />}
      <CopyRow title={t('bills.orderNo')} text={orderNo} />
    </ListCard>
  )
}

export default observer(TransferDetailPage)
