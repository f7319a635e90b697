import { observer } from 'mobx-react-lite'
import type { PaymentSource } from '@/api/types'
import { Countdown } from '@/components/Countdown'
import { ListCard, ListRow } from '@/components/ListCard'
import { Sheet } from '@/components/Sheet'
import { SourceMark, SourcePicker } from '@/components/SourcePicker'
import { formatClock } from '@/components/secondsLeft'
import { useStores } from '@/hooks/useStores'
import { failureText, formatYuanSign, sourceLabel, t } from '@/i18n'

/** From where, for what, how many points, and until when. */
export const PayRows = observer(function PayRows() {
  const { payments } = useStores()
  const { resolution, sources, source, pointsToEarn, isChoosing, showChoice } = payments
  if (resolution === null) return null
  const { subject, expiresAt, merchant } = resolution
  return (
    <>
      <ListCard>
        <ListRow
          {...(source ? { mark: <SourceMark source={source} /> } : {})}
          title={source ? sourceLabel(source) : t('pay.noSource')}
          note={source ? reachOf(source) : t('pay.chooseSource')}
          onTap={() => showChoice(true)}
          tapLabel={t('pay.chooseSource')}
        />
        {subject && <ListRow title={t('pay.orderSubject')} value={subject} />}
        {merchant.pointsRateBasisPoints > 0 && (
          <ListRow
            title={t('pay.pointsToEarn')}
            value={t('pay.pointsCount', { count: pointsToEarn })}
            valueTone="gold"
          />
        )}
        {expiresAt && (
          <Countdown endsAtMs={Date.parse(expiresAt)} onEnd={() => void payments.refreshSources()}>
            {(seconds) => (
              <ListRow
                title={t('pay.orderEndsIn')}
                value={seconds > 0 ? formatClock(seconds) : t('pay.orderExpired')}
              />
            )}
          </Countdown>
        )}
      </ListCard>
      <Sheet title={t('pay.chooseSource')} isOpen={isChoosing} onClose={() => showChoice(false)}>
        <SourcePicker sources={sources} selected={source} onSelect={payments.chooseSource} />
      </Sheet>
    </>
  )
})

function reachOf({ usable, reason, availableFen }: PaymentSource): string {
  if (!usable && reason) return failureText(reason, 'pay').title
  return availableFen === null ? t('pay.cardAvailability') : t('pay.canPay', { amount: formatYuanSign(availableFen) })
}
