import { Cell } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { TellingsProvider, type Told } from './nutElements'
import './Row.scss'

interface RowProps {
  children: ReactNode
  className?: string
  align?: 'center' | 'flex-start'
  onTap?: () => void
  /** What a tap does with what stands in the row, for screen readers. */
  lead?: string
  /** What else the row is than a button, when it can be tapped. */
  told?: Told
}

/** One row of a list, tapped anywhere. */
export function Row(props: RowProps) {
  const { children, className = '', align = 'center', onTap, lead, told = { role: 'button' } } = props
  return (
    <TellingsProvider value={onTap ? { 'nut-cell': { ...told, hoverClass: 'pressed' } } : {}}>
      <Cell className={`row ${className}`} radius="0" align={align} {...(onTap ? { onClick: onTap } : {})}>
        {lead && <View className="unseen">{lead}</View>}
        {children}
      </Cell>
    </TellingsProvider>
  )
}
