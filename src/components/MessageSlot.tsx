import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './MessageSlot.scss'

/**
 * The place of a form's message, there from the start: what stands under it does not move when a message comes or goes,
 * so that no tap lands on what came to stand under the thumb.
 */
export function MessageSlot({ children }: { children: ReactNode }) {
  return <View className="message-slot">{children}</View>
}
