import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import type { ReactNode } from 'react'
import { AmountText } from './AmountText'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import './ResultFace.scss'

export type ResultKind = 'succeeded' | 'pending' | 'failed' | 'unknown'

interface ResultFaceProps {
  kind: ResultKind
  title: string
  note?: string
  amountFen?: Fen
  children?: ReactNode
}

const icons: Record<ResultKind, IconName> = {
  succeeded: 'check',
  pending: 'clock',
  failed: 'close',
  unknown: 'refresh',
}

/** How it went, in one look: a sign, words, and the amount. Unknown looks neither like success nor like failure. */
export function ResultFace({ kind, title, note, amountFen, children }: ResultFaceProps) {
  return (
    <View className={`result-face result-face--${kind}`} role="status">
      <View className="result-face__sign">
        <Icon name={icons[kind]} size="large" />
      </View>
      <View className="result-face__title">{title}</View>
      {amountFen !== undefined && <AmountText amountFen={amountFen} size="huge" />}
      {note && <View className="result-face__note">{note}</View>}
      {children}
    </View>
  )
}
