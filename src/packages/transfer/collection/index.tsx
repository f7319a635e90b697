import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { type ComponentType, useEffect } from 'react'
import type { Collection } from '@/api/types'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useRefreshWhile } from '@/hooks/useRefreshWhile'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { CollectionsStore } from '../stores/CollectionsStore'
import { AskerActions, AskerView } from './AskerView'
import { PayerActions, PayerView } from './PayerView'
import { useCollectionCard } from './useCollectionCard'
import '../texts'

interface Face {
  readonly View: ComponentType<{ collection: Collection }>
  readonly Actions: ComponentType<{ collection: Collection; card: string; onCopyLink: (() => void) | null }>
}

const faces: Record<Collection['role'], Face> = {
  asker: { View: AskerView, Actions: AskerActions },
  payer: { View: PayerView, Actions: PayerActions },
}

/** One collection as its asker or one of its payers sees it: who has paid, until when, and what can be done. */
function CollectionPage() {
  const { collectionId = '', card = '' } = useParams('collection')
  const { session } = useStores()
  const collections = useStores().of(CollectionsStore)
  const { opening } = collections
  const collection = collections.isOpened({ collectionId, card }) ? collections.opened : null
  const { isSignedIn } = session
  const load = () => {
    if (session.isSignedIn) void collections.load({ collectionId, card })
  }
  usePageTitle(t('collection.title'))
  useSignedIn()
  useDidShow(load)
  // Opened from a card, the page is shown before it is known who is signed in.
  useEffect(() => {
    if (isSignedIn) void collections.load({ collectionId, card })
  }, [collections, isSignedIn, collectionId, card])
  useRefreshWhile(collection?.state === 'open', load)
  const onCopyLink = useCollectionCard(collection)
  const face = collection && faces[collection.role]
  return (
    <Screen footer={face && <face.Actions collection={collection} card={card} onCopyLink={onCopyLink} />}>
      <StateView
        status={opening.status}
        failure={opening.failure}
        hasContent={collection !== null}
        skeleton="detail"
        onRetry={load}
      >
        {face && <face.View collection={collection} />}
      </StateView>
    </Screen>
  )
}

export default observer(CollectionPage)
