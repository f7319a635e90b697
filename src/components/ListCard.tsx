import { CellGroup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Row } from './Row'
import { Tappable } from './Tappable'
import './ListCard.scss'

interface ListCardProps {
  title?: string
  /** Words at the end of the title line, tappable when `onTapAside` is given. */
  aside?: string
  onTapAside?: () => void
  children: ReactNode
}

/** Rows on one surface, with hairlines between them. */
export function ListCard({ title, aside, onTapAside, children }: ListCardProps) {
  const head = title && (
    <>
      <View className="list-card__title">{title}</View>
      {aside && onTapAside && (
        <Tappable className="list-card__aside" onTap={onTapAside}>
          {aside}
          <Icon name="chevron" size="small" />
        </Tappable>
      )}
      {aside && !onTapAside && <View className="list-card__aside">{aside}</View>}
    </>
  )
  return (
    <CellGroup className="list-card" divider={false} title={head}>
      {children}
    </CellGroup>
  )
}

export interface ListRowProps {
  icon?: IconName
  /** Instead of an icon: a merchant mark, a bank's colours. */
  mark?: ReactNode
  title: string
  note?: string
  /** The text or amount at the end of the row. */
  value?: ReactNode
  valueNote?: string
  /** `code` is for long numbers that are copied rather than read. */
  valueTone?: 'ink' | 'gold' | 'code'
  onTap?: () => void
  /** The small glyph at the very end of a row that can be tapped; null where the row is plainly a door anyway. */
  endIcon?: IconName | null
  /** What a tap does with what stands in the row, for screen readers. */
  tapLead?: string
}

export function ListRow(props: ListRowProps) {
  const { icon, mark, title, note, value, valueNote, valueTone = 'ink', onTap, endIcon = 'chevron', tapLead } = props
  const hasEnd = onTap !== undefined && endIcon !== null
  return (
    <Row
      className={`list-row ${hasEnd ? 'list-row--door' : ''}`}
      {...(onTap ? { onTap } : {})}
      {...(tapLead ? { lead: tapLead } : {})}
    >
      {mark ?? (icon && <Icon name={icon} className="list-row__icon" />)}
      <View className="list-row__words">
        <View className="list-row__title">{title}</View>
        {note && <View className="list-row__note">{note}</View>}
      </View>
      {(value !== undefined || valueNote) && (
        <View className={`list-row__value list-row__value--${valueTone} ${valueTone === 'code' ? 'selectable' : ''}`}>
          {value}
          {valueNote && <View className="list-row__note">{valueNote}</View>}
        </View>
      )}
      {hasEnd && <Icon name={endIcon} size="small" className="list-row__end" />}
    </Row>
  )
}
