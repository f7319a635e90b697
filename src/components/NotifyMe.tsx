import { useText } from '@/i18n'
import { ListCard, ListRow } from './ListCard'

/** Offers a notice about results to come; a tap lets the host ask. */
export function NotifyMe({ isOffered, isBusy, ask }: { isOffered: boolean; isBusy: boolean; ask: () => void }) {
  const t = useText()
  if (!isOffered) return null
  return (
    <ListCard>
      <ListRow
        icon="bell"
        title={t('inbox.askTitle')}
        note={t('inbox.askNote')}
        value={t(isBusy ? 'inbox.adding' : 'inbox.askButton')}
        onTap={ask}
      />
    </ListCard>
  )
}
