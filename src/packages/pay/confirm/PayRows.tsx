import { observer } from 'mobx-react-lite'
import { Countdown } from '@/components/Countdown'
import { ListCard, ListRow } from '@/components/ListCard'
import { formatClock } from '@/components/secondsLeft'
import { useStores } from '@/hooks/useStores'
import { formatDuration, t } from '@/i18n'
import { epochMs } from '@/time/shanghai'
import { PaySource } from './PaySource'

/** From where, for what, how many points, and until when. Where the amount is typed, the source stands with the keys. */
export const PayRows = observer(function PayRows() {
  const { payments, session } = useStores()
  const { payee, resolution, amountFen, pointsToEarn } = payments
  if (payee === null) return null
  const { kind, expiresAt, merchant } = payee
  const subject = resolution?.subject
  // Without an amount, and keys to type one, there is nothing to count points from.
  const earnsPoints = merchant.pointsRateBasisPoints > 0 && (session.isSignedIn || amountFen !== null)
  if (session.isSignedIn && kind === 'static' && !earnsPoints) return null
  return (
    <ListCard>
      {!session.isSignedIn && <ListRow title={t('pay.source')} value={t('pay.sourceAfterSignIn')} />}
      {resolution !== null && kind === 'dynamic' && <PaySource />}
      {subject && <ListRow title={t('pay.orderSubject')} value={subject} />}
      {earnsPoints && (
        <ListRow title={t('pay.pointsToEarn')} value={t('pay.pointsCount', { count: pointsToEarn })} valueTone="gold" />
      )}
      {expiresAt && (
        <Countdown
          endsAtMs={epochMs(expiresAt)}
          say={(seconds) =>
            seconds > 0 ? `${t('pay.orderEndsIn')} ${formatDuration(seconds)}` : t('pay.orderExpired')
          }
          onEnd={() => void payments.refreshSources()}
        >
          {(seconds) => (
            <ListRow title={t('pay.orderEndsIn')} value={seconds > 0 ? formatClock(seconds) : t('pay.orderExpired')} />
          )}
        </Countdown>
      )}
    </ListCard>
  )
})
