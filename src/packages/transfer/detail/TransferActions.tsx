import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Transfer } from '@/api/types'
import { Countdown } from '@/components/Countdown'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ShareButton } from '@/components/ShareButton'
import { go } from '@/hooks/navigation'
import { useSharing } from '@/hooks/useSharing'
import { useStores } from '@/hooks/useStores'
import { formatDuration, formatYuanSign, t } from '@/i18n'
import { TransfersStore } from '@/stores/TransfersStore'
import { epochMs } from '@/time/shanghai'
import { AnswerSheet } from '../AnswerSheet'

/** What whoever looks can do with it now; nothing once it has ended. */
export const TransferActions = observer(function TransferActions({ transfer }: { transfer: Transfer }) {
  const { role, state, isToStranger } = transfer
  const copyLink = useSharing(null, t('transfer.inviteCard'))
  if (role === 'payer') {
    if (state === 'scheduled') return <Recall transfer={transfer} />
    return state === 'offered' && isToStranger ? <ShareButton onCopyLink={copyLink} /> : null
  }
  return state === 'offered' ? <AcceptOrRefuse transfer={transfer} /> : null
})

const Recall = observer(function Recall({ transfer }: { transfer: Transfer }) {
  const transfers = useStores().of(TransfersStore)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Countdown
        endsAtMs={epochMs(transfer.arrivesAt)}
        say={(seconds) => t('transfer.recallSaid', { time: formatDuration(seconds) })}
        onEnd={() => void transfers.load(transfer.id)}
      >
        {(seconds) => (
          <PrimaryButton
            kind="secondary"
            label={t('transfer.recallIn', { time: formatDuration(seconds) })}
            onTap={() => setAsking(true)}
          />
        )}
      </Countdown>
      <AnswerSheet
        isOpen={isAsking}
        isBusy={transfers.answering.isBusy}
        words={{
          question: t('transfer.recallQuestion'),
          note: t('transfer.recallNote'),
          yes: t('transfer.recallYes'),
          busy: t('transfer.recalling'),
        }}
        onYes={() => transfers.answer(transfer.id, 'recall')}
        onClose={() => setAsking(false)}
      />
    </>
  )
})

const AcceptOrRefuse = observer(function AcceptOrRefuse({ transfer }: { transfer: Transfer }) {
  const { session } = useStores()
  const transfers = useStores().of(TransfersStore)
  const [isAsking, setAsking] = useState(false)
  const amount = formatYuanSign(transfer.amountFen)
  const isVerified = session.user !== null && session.user.accountClass !== 'none'
  return (
    <>
      {isVerified ? (
        <PrimaryButton
          label={t('transfer.accept', { amount })}
          busyLabel={t('transfer.accepting')}
          isBusy={transfers.answering.isBusy && !isAsking}
          onTap={() => void transfers.answer(transfer.id, 'accept')}
        />
      ) : (
        <PrimaryButton label={t('transfer.verifyFirst')} onTap={() => go('identity')} />
      )}
      <PrimaryButton kind="text" label={t('transfer.refuse')} onTap={() => setAsking(true)} />
      <AnswerSheet
        isOpen={isAsking}
        isBusy={transfers.answering.isBusy}
        words={{
          question: t('transfer.refuseQuestion'),
          note: t('transfer.refuseNote', { amount }),
          yes: t('transfer.refuseYes'),
          busy: t('transfer.refusing'),
        }}
        onYes={() => transfers.answer(transfer.id, 'refuse')}
        onClose={() => setAsking(false)}
      />
    </>
  )
})
