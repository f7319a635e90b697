import type { CollectionState, ShareState } from '@wallet/rules'
import type { Collection } from '@/api/types'
import { formatYuanSign, type PlainTextKey, t } from '@/i18n'

/** Where a share stands. */
export const shareWords: Record<ShareState, PlainTextKey> = {
  open: 'collection.stateOpen',
  paying: 'collection.statePaying',
  paid: 'collection.statePaid',
  declined: 'collection.stateDeclined',
  passed: 'collection.statePassed',
  closed: 'collection.stateClosed',
  expired: 'collection.stateExpired',
}

const stateWords: Record<CollectionState, (collection: Collection) => string> = {
  open: ({ paidFen, paidCount, shareCount }) =>
    t('collection.progress', { paid: formatYuanSign(paidFen), done: paidCount, count: shareCount }),
  paid: () => t('collection.allPaid'),
  ended: ({ paidFen }) => t('collection.endedNote', { paid: formatYuanSign(paidFen) }),
}

/** How much is together. */
export const collectionWords = (collection: Collection): string => stateWords[collection.state](collection)
