import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ConsentState } from '@/api/types'
import type { IconName } from '@/components/Icon'
import { ListCard, ListRow } from '@/components/ListCard'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { documentLabel, formatMoment, type PlainTextKey, t } from '@/i18n'
import { ConsentActions } from './ConsentActions'
import '../texts'

const icons = { terms: 'bill', privacy: 'shield', identity: 'id', cards: 'card' } as const satisfies Record<
  ConsentState['document'],
  IconName
>

const statuses = {
  given: 'consents.statusGiven',
  due: 'consents.statusDue',
  withdrawn: 'consents.statusWithdrawn',
  never: 'consents.statusNever',
} as const satisfies Record<ConsentState['status'], PlainTextKey>

/** Every text the user was asked to agree to: since when, in which version, and the way out of it. */
export default observer(function ConsentsPage() {
  const { session, consents } = useStores()
  const { items, loading } = consents
  const [open, setOpen] = useState<ConsentState['document'] | null>(null)
  usePageTitle(t('consents.title'))
  useSignedIn()
  useDidShow(() => {
    if (session.isSignedIn) void consents.load()
  })

  return (
    <Screen
      overlay={
        <ConsentActions consent={items.find(({ document }) => document === open)} onClose={() => setOpen(null)} />
      }
    >
      <StateView {...loading} hasContent={items.length > 0} skeleton="list" onRetry={() => void consents.load()}>
        <ListCard>
          {items.map((consent) => (
            <ListRow
              key={consent.document}
              icon={icons[consent.document]}
              title={documentLabel(consent.document)}
              note={noteOf(consent)}
              value={t(statuses[consent.status])}
              valueNote={consent.version}
              onTap={() => setOpen(consent.document)}
            />
          ))}
        </ListCard>
        <View className="hint">{t('consents.note')}</View>
      </StateView>
    </Screen>
  )
})

function noteOf({ status, acceptedVersion, acceptedAt, withdrawnAt }: ConsentState): string {
  if (status === 'given' && acceptedAt !== null) {
    return t('consents.givenNote', { time: formatMoment(acceptedAt) })
  }
  if (status === 'due') return t('consents.dueNote', { accepted: acceptedVersion ?? '' })
  if (status === 'withdrawn' && withdrawnAt !== null) {
    return t('consents.withdrawnNote', { time: formatMoment(withdrawnAt) })
  }
  return t('consents.neverNote')
}
