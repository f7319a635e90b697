import { observer } from 'mobx-react-lite'
import type { IconName } from '@/components/iconNames'
import { ShortcutRow } from '@/components/ShortcutRow'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { type PlainTextKey, t } from '@/i18n'

interface Entry {
  readonly icon: IconName
  readonly title: PlainTextKey
  readonly open: () => void
}

/** What is needed now and then. */
const entries: readonly Entry[] = [
  { icon: 'send', title: 'home.transfer', open: () => go('transfer', {}) },
  { icon: 'bank', title: 'home.withdraw', open: () => go('withdrawal') },
  { icon: 'card', title: 'home.cards', open: () => go('cards') },
  { icon: 'shield', title: 'home.limits', open: () => go('limits') },
]

/** The small doors under the large ones. Whoever is not signed in signs in first. */
export const HomeShortcuts = observer(function HomeShortcuts() {
  const { session } = useStores()
  return (
    <ShortcutRow
      shortcuts={entries.map(({ icon, title, open }) => ({
        icon,
        title: t(title),
        onTap: () => (session.isSignedIn ? open() : go('signIn')),
      }))}
    />
  )
})
