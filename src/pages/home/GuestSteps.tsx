import { ListCard, ListRow } from '@/components/ListCard'
import { useText } from '@/i18n'

/** What lies between a new user and the first payment, and what happens to what they tell us. */
export function GuestSteps() {
  const t = useText()
  return (
    <ListCard title={t('home.guestSteps')}>
      <ListRow icon="phone" title={t('home.guestStepPhone')} note={t('home.guestStepPhoneNote')} />
      <ListRow icon="id" title={t('home.guestStepIdentity')} note={t('home.guestStepIdentityNote')} />
      <ListRow icon="scan" title={t('home.guestStepScan')} note={t('home.guestStepScanNote')} />
    </ListCard>
  )
}
