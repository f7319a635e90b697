import type { Fen } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { PaymentSource } from '@/api/types'
import { ListRow } from '@/components/ListCard'
import { Sheet } from '@/components/Sheet'
import { SourceMark, SourcePicker } from '@/components/SourcePicker'
import { useStores } from '@/hooks/useStores'
import { failureText, reachLabel, sourceLabel, t } from '@/i18n'

/** The row of where the money comes from, and the others to choose from. */
export const PaySource = observer(function PaySource() {
  const { payments } = useStores()
  const { sources, source, amountFen, isChoosing, showChoice } = payments
  return (
    <>
      <ListRow
        {...(source ? { mark: <SourceMark source={source} /> } : {})}
        title={source ? sourceLabel(source) : t('pay.noSource')}
        note={source ? reachOf(source, amountFen) : t('pay.chooseSource')}
        onTap={() => showChoice(true)}
        tapLead={t('pay.chooseSource')}
      />
      <Sheet title={t('pay.chooseSource')} isOpen={isChoosing} onClose={() => showChoice(false)}>
        <SourcePicker sources={sources} selected={source} amountFen={amountFen} onSelect={payments.chooseSource} />
      </Sheet>
    </>
  )
})

function reachOf(source: PaymentSource, amountFen: Fen | null): string {
  const { usable, reason } = source
  return !usable && reason ? failureText(reason, 'pay').title : reachLabel(source, amountFen)
}
