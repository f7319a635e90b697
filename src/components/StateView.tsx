import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Failure, failureText, failureTitle, useText } from '@/i18n'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Notice } from './Notice'
import { PrimaryButton } from './PrimaryButton'
import { Skeleton, type SkeletonShape } from './Skeleton'
import { SupportCode } from './SupportCode'
import './StateView.scss'

interface EmptyFace {
  icon: IconName
  title: string
  note?: string
  action?: { label: string; onTap: () => void }
}

interface StateViewProps {
  status: 'idle' | 'loading' | 'ready' | 'failed'
  failure: Failure | null
  /** Whether there is something to show from before; then it stays while newer is fetched, or could not be. */
  hasContent: boolean
  isEmpty?: boolean
  empty?: EmptyFace
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
        {isEmpty && empty ? <Face {...empty} /> : children}
      </>
    )
  }
  if (status === 'failed' && failure) return <FailedFace failure={failure} onRetry={onRetry} />
  if (status === 'ready' && isEmpty && empty) return <Face {...empty} />
  return <Skeleton shape={skeleton} />
}

/** Why there is nothing to see, and the way out. */
export function FailedFace({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useText()
  const { title, next } = failureText(failure, 'open')
  const icon = failure.code === 'NETWORK_OFFLINE' ? 'offline' : 'alert'
  return (
    <Face icon={icon} title={title} note={next} action={{ label: t('common.retry'), onTap: onRetry }}>
      {failure.reference !== undefined && <SupportCode failure={failure} />}
    </Face>
  )
}

function Face({ icon, title, note, action, children }: EmptyFace & { children?: ReactNode }) {
  return (
    <View className="state-face">
      <View className="state-face__sign">
        <Icon name={icon} size="large" />
      </View>
      <View className="state-face__title">{title}</View>
      {note && <View className="state-face__note">{note}</View>}
      {action && (
        <View className="state-face__action">
          <PrimaryButton kind="secondary" label={action.label} onTap={action.onTap} />
        </View>
      )}
      {children}
    </View>
  )
}
