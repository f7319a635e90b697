import { Badge as NutBadge } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import './Badge.scss'

const shownMax = 99

interface BadgeProps {
  /** Nothing is drawn of zero. */
  count: number
  /** What the count stands on; what is around it says the count to screen readers. */
  children: ReactNode
}

/** How many are new, on the corner of what opens them. */
export function Badge({ count, children }: BadgeProps) {
  return (
    <NutBadge className="badge" value={count} max={shownMax}>
      {children}
    </NutBadge>
  )
}
