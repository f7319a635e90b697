import { observer } from 'mobx-react-lite'
import type { ListRowProps } from '@/components/ListCard'
import type { MoneyWords } from '@/components/MoneyReceipt'
import { MoneyResult } from '@/components/MoneyResult'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ShareButton } from '@/components/ShareButton'
import { replace, switchTo, useParams } from '@/hooks/navigation'
import { useMoneyResult } from '@/hooks/useMoneyResult'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSharing } from '@/hooks/useSharing'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { formatMoment, t } from '@/i18n'
import { type SentTransfer, TransfersStore } from '@/stores/TransfersStore'
import { PersonMark } from '../PersonMark'
import '../texts'

const showTransfer = (transferId: string) => replace('transferResult', { transferId })

/** How sending went. While it is unknown the page updates itself and offers nothing to send again. */
function TransferResultPage() {
  const { transferId } = useParams('transferResult')
  const { launch } = useStores()
  const transfers = useStores().of(TransfersStore)
  const money = useMoneyResult(transfers, transferId, showTransfer)
  const { attempt, result } = money
  const copyLink = useSharing(null, t('transfer.inviteCard'))
  usePageTitle(t('transfer.resultTitle'))
  useSignedIn()
  const name = result?.payeeName ?? transfers.attempt.order?.name
  return (
    <MoneyResult
      money={money}
      context="transfer"
      words={wordsOf(result)}
      facts={name === undefined ? [] : factsOf(name, result?.note ?? transfers.attempt.order?.note ?? null)}
      footer={<ResultActions transfer={result} isRefused={attempt.phase === 'refused'} />}
      isReady={launch.isReady}
    >
      {result?.isToStranger && (
        <>
          <Notice text={t('transfer.inviteNote')} />
          <ShareButton onCopyLink={copyLink} />
        </>
      )}
    </MoneyResult>
  )
}

function ResultActions({ transfer, isRefused }: { transfer: SentTransfer | null; isRefused: boolean }) {
  if (isRefused) {
    return (
      <>
        <PrimaryButton label={t('transfer.again')} onTap={() => replace('transfer', {})} />
        <PrimaryButton kind="text" label={t('pay.backHome')} onTap={() => switchTo('home')} />
      </>
    )
  }
  if (transfer === null) return <PrimaryButton label={t('pay.backHome')} onTap={() => switchTo('home')} />
  const { id: transferId } = transfer
  return (
    <>
      <PrimaryButton label={t('common.done')} onTap={() => switchTo('home')} />
      <PrimaryButton
        kind="text"
        label={t('transfer.seeDetail')}
        onTap={() => replace('transferDetail', { transferId })}
      />
    </>
  )
}

function factsOf(name: string, note: string | null): ListRowProps[] {
  return [
    { mark: <PersonMark name={name} />, title: name, note: t('transfer.to') },
    ...(note ? [{ title: t('transfer.note'), value: note }] : []),
  ]
}

function wordsOf(transfer: SentTransfer | null): MoneyWords {
  return {
    succeeded: sentWords(transfer),
    paying: { title: t('transfer.payingNow') },
    unknown: { title: t('transfer.unknown') },
    failed: { title: t('transfer.failed') },
  }
}

/** It is sent, and who has it next depends on when it arrives. */
function sentWords(transfer: SentTransfer | null): { title: string; note?: string } {
  if (transfer?.state === 'scheduled') {
    return {
      title: t('transfer.scheduled', { time: formatMoment(transfer.arrivesAt) }),
      note: t('transfer.scheduledNote'),
    }
  }
  if (transfer?.isAsked) return { title: t('transfer.paidAsked'), note: t('transfer.paidAskedNote') }
  if (transfer?.state === 'offered') {
    return { title: t('transfer.sent'), note: t('transfer.sentNote', { time: formatMoment(transfer.expiresAt) }) }
  }
  return { title: t('transfer.stepSent') }
}

export default observer(TransferResultPage)
