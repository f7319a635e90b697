import type { Collection } from '@/api/types'
import { useInvitation } from '@/hooks/useSharing'
import { formatYuanSign, t } from '@/i18n'
import { pathOf } from '@/routes'

/**
 * Lets the page be shared by its asker: who opens the card may take a share. Answers what copies a link where the host has no
 * share sheet of its own, else null.
 */
export function useCollectionCard(collection: Collection | null): (() => void) | null {
  const amount = formatYuanSign(collection?.freeFen ?? collection?.totalFen ?? 0)
  return useInvitation({
    path: pathOf('collection'),
    title: t('collection.shareCard', { person: collection?.askerName ?? '', amount }),
    description: collection?.note ?? t('collection.share'),
    card: collection?.card ?? '',
  })
}
