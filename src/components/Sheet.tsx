import { Popup } from '@nutui/nutui-react-taro'
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
 * A panel that rises from the bottom edge. It stands inside the Screen, so that theme and text size reach it. Its content
 * goes when it closes; left to the popup that happens a moment later, and takes away what was opened again by then.
 */
export function Sheet({ title, isOpen, onClose, children, isLocked = false }: SheetProps) {
  const t = useText()
  return (
    <Popup
      visible={isOpen}
      position="bottom"
      round
      duration={250}
      zIndex={1000}
      closeOnOverlayClick={!isLocked}
      onClose={onClose}
      className="sheet"
    >
      {isOpen && (
        <>
          <View className="sheet__head">
            <View className="sheet__title">{title}</View>
            {!isLocked && (
              <Tappable className="sheet__close" label={t('common.close')} onTap={onClose}>
                <Icon name="close" size="medium" />
              </Tappable>
            )}
          </View>
          <View className="sheet__body">{children}</View>
        </>
      )}
    </Popup>
  )
}
