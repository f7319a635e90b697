import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useText } from '@/i18n'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './Sheet.scss'

interface SheetProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** While something is being sent the sheet can't be pushed away. */
  isLocked?: boolean
}

/**
 * A panel that rises from the bottom edge. It stands inside the Screen, so that theme and text size reach it. It is there
 * only while it is open and moves by style alone: drawn in one go, where a popup with phases is drawn five times.
 */
export function Sheet({ title, isOpen, onClose, children, isLocked = false }: SheetProps) {
  const t = useText()
  if (!isOpen) return null
  return (
    <View className="sheet-layer">
      <View className="sheet-layer__scrim" catchMove ariaHidden="true" {...(isLocked ? {} : { onClick: onClose })} />
      <View className="sheet" role="dialog" ariaModal="true" ariaLabel={title}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          {!isLocked && (
            <Tappable className="sheet__close" label={t('common.close')} shortcut="Escape" onTap={onClose}>
              <Icon name="close" size="medium" />
            </Tappable>
          )}
        </View>
        <View className="sheet__body">{children}</View>
      </View>
    </View>
  )
}
