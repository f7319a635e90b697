import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { formatMoment, formatYuanSign, t } from '@/i18n'
import { collectionWords } from '../collection/collectionWords'
import { CollectionsStore } from '../stores/CollectionsStore'
import '../texts'

/** What the user has asked others for, the latest first. */
function CollectionsPage() {
  const { session } = useStores()
  const collections = useStores().of(CollectionsStore)
  const { items, listing } = collections
  const load = () => {
    if (session.isSignedIn) void collections.loadList()
  }
  usePageTitle(t('collection.listTitle'))
  useSignedIn()
  useDidShow(load)
  return (
    <Screen footer={<PrimaryButton label={t('collection.newTitle')} onTap={() => go('collectionNew', {})} />}>
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={items.length > 0}
        isEmpty={items.length === 0}
        empty={{ icon: 'user', title: t('collection.listEmpty') }}
        onRetry={load}
      >
        <ListCard>
          {items.map((collection) => (
            <ListRow
              key={collection.id}
              title={collection.note ?? collectionWords(collection)}
              note={`${collectionWords(collection)} · ${formatMoment(collection.createdAt)}`}
              value={formatYuanSign(collection.totalFen)}
              onTap={() => go('collection', { collectionId: collection.id })}
            />
          ))}
        </ListCard>
      </StateView>
    </Screen>
  )
}

export default observer(CollectionsPage)
