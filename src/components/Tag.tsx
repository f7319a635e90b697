import { Tag as NutTag } from '@nutui/nutui-react-taro'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import './Tag.scss'

interface TagProps {
  text: string
  icon?: IconName
  /** `card`: on a bank's own colours. */
  tone: 'success' | 'warn' | 'danger' | 'card'
}

/** A state in a word or two. */
export function Tag({ text, icon, tone }: TagProps) {
  return (
    <NutTag className={`tag tag--${tone}`}>
      {icon && <Icon name={icon} size="small" />}
      {text}
    </NutTag>
  )
}
