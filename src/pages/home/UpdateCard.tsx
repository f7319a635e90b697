import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** A newer version waits: one line that may be left alone, since the next cold start takes it anyway. */
export const UpdateCard = observer(function UpdateCard() {
  const { updates } = useStores()
  if (!updates.canApply) return null
  return (
    <ListCard>
      <ListRow icon="info" title={t('home.updateReady')} note={t('home.updateNote')} onTap={updates.apply} />
    </ListCard>
  )
})
