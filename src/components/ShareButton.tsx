import { useText } from '@/i18n'
import { HostButton } from './HostButton'
import { PrimaryButton } from './PrimaryButton'

interface ShareButtonProps {
  /** Copies a link, where the host has no share sheet of its own. */
  onCopyLink: (() => void) | null
  /** `primary` where telling a friend is what the page is for. */
  kind?: 'primary' | 'text'
}

/** Shows this to a friend. What is sent stands in the page's own share handler. */
export function ShareButton({ onCopyLink, kind = 'text' }: ShareButtonProps) {
  const t = useText()
  if (onCopyLink) return <PrimaryButton kind={kind} label={t('share.tell')} onTap={onCopyLink} />
  return <HostButton kind={kind} label={t('share.tell')} openType="share" />
}
