import type { ComponentProps, ReactNode } from 'react'
import { type Failure, failureText, failureTitle, useText } from '@/i18n'
import { EmptyFace } from './EmptyFace'
import { Notice } from './Notice'
import { Skeleton, type SkeletonShape } from './Skeleton'
import { SupportCode } from './SupportCode'

interface StateViewProps {
  status: 'idle' | 'loading' | 'ready' | 'failed'
  failure: Failure | null
  /** Whether there is something to show from before; then it stays while newer is fetched, or could not be. */
  hasContent: boolean
  isEmpty?: boolean
  empty?: ComponentProps<typeof EmptyFace>
  skeleton?: SkeletonShape
  onRetry: () => void
  children: ReactNode
}

/** The faces of whatever is loaded: skeleton, empty, failed with retry, offline, and the content. */
export function StateView(props: StateViewProps) {
  const { status, failure, hasContent, isEmpty = false, empty, skeleton = 'list', onRetry, children } = props
  if (hasContent) {
    return (
      <>
        {failure && <Notice tone="warn" text={failureTitle(failure, 'open')} />}
        {isEmpty && empty ? <EmptyFace {...empty} /> : children}
      </>
    )
  }
  if (status === 'failed' && failure) return <FailedFace failure={failure} onRetry={onRetry} />
  if (status === 'ready' && isEmpty && empty) return <EmptyFace {...empty} />
  return <Skeleton shape={skeleton} />
}

/** Why there is nothing to see, and the way out. */
export function FailedFace({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useText()
  const { title, next } = failureText(failure, 'open')
  const icon = failure.code === 'NETWORK_OFFLINE' ? 'offline' : 'alert'
  return (
    <EmptyFace icon={icon} title={title} note={next} action={{ label: t('common.retry'), onTap: onRetry }}>
      {failure.reference !== undefined && <SupportCode failure={failure} />}
    </EmptyFace>
  )
}
