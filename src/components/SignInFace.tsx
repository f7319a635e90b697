import { useText } from '@/i18n'
import { EmptyFace } from './EmptyFace'

/** What a page shows that needs somebody signed in, and the way there. */
export function SignInFace({ note, onSignIn }: { note: string; onSignIn: () => void }) {
  const t = useText()
  const action = { label: t('common.signIn'), kind: 'primary', onTap: onSignIn } as const
  return <EmptyFace icon="user" title={t('me.guestTitle')} note={note} action={action} />
}
