import { View } from '@tarojs/components'
import type { Fen } from '@wallet/rules'
import { formatYuanSign, useText } from '@/i18n'
import { AmountText } from './AmountText'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './BalanceCard.scss'

interface BalanceCardProps {
  /** Null until it is known: the place is kept, no number is made up. */
  availableFen: Fen | null
  pendingFen: Fen
  isHidden: boolean
  onToggleHidden: () => void
  onTopUp: () => void
  onShowBills: () => void
}

/** The sea-coloured card on the home page, and the only thing that is sea-coloured. */
export function BalanceCard(props: BalanceCardProps) {
  const { availableFen, pendingFen, isHidden, onToggleHidden, onTopUp, onShowBills } = props
  const t = useText()
  return (
    <View className="balance-card">
      <View className="balance-card__head">
        <View className="balance-card__title">{t('home.balanceTitle')}</View>
        <Tappable
          className="balance-card__eye"
          label={t(isHidden ? 'home.showAmount' : 'home.hideAmount')}
          onTap={onToggleHidden}
        >
          <Icon name={isHidden ? 'eye-off' : 'eye'} size="medium" />
        </Tappable>
      </View>
      {availableFen === null ? (
        <View className="balance-card__waiting" role="status" ariaLabel={t('common.loading')} />
      ) : (
        <AmountText amountFen={availableFen} size="huge" isHidden={isHidden} />
      )}
      {pendingFen > 0 && !isHidden && (
        <View className="balance-card__pending">{t('home.pendingAmount', { amount: formatYuanSign(pendingFen) })}</View>
      )}
      <View className="balance-card__actions">
        <Tappable className="balance-card__action" onTap={onTopUp}>
          {t('home.topUp')}
        </Tappable>
        <View className="balance-card__divider" />
        <Tappable className="balance-card__action" onTap={onShowBills}>
          {t('home.details')}
        </Tappable>
      </View>
    </View>
  )
}
