import { View } from '@tarojs/components'
import { bankOfCode } from '@wallet/rules'
import { bankLabel, cardTypeLabel } from '@/i18n'
import { Tag } from './Tag'
import { Tappable } from './Tappable'
import './BankCard.scss'

interface BankCardProps {
  card: { bankCode: string; bankName: string; cardType: 'debit' | 'credit'; lastFour: string }
  /** For example that it is the default, or that it has expired. */
  badge?: string
  onTap?: () => void
}

/** A bank card drawn as one, in its bank's colours. Only the last four digits exist on this side. */
export function BankCard({ card, badge, onTap }: BankCardProps) {
  const colors = bankOfCode(card.bankCode)?.colors
  const face = (
    <View
      className="bank-card"
      {...(colors ? { style: { backgroundImage: `linear-gradient(135deg, ${colors.from}, ${colors.to})` } } : {})}
    >
      <View className="bank-card__head">
        <View>
          <View className="bank-card__bank">{bankLabel(card)}</View>
          <View className="bank-card__type">{cardTypeLabel(card.cardType)}</View>
        </View>
        {badge && <Tag tone="card" text={badge} />}
      </View>
      <View className="bank-card__number">
        <View className="bank-card__dots">•••• •••• ••••</View>
        <View>{card.lastFour}</View>
      </View>
    </View>
  )
  return onTap ? <Tappable onTap={onTap}>{face}</Tappable> : face
}
