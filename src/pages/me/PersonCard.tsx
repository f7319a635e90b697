import { View } from '@tarojs/components'
import type { User } from '@/api/types'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/Tag'
import { Tappable } from '@/components/Tappable'
import { type PlainTextKey, useText } from '@/i18n'
import './PersonCard.scss'

interface PersonCardProps {
  user: User
  /** Given while the identity is not verified yet. */
  onVerify?: () => void
}

const classNames: Record<User['accountClass'], PlainTextKey> = {
  none: 'me.notVerified',
  I: 'me.classI',
  II: 'me.classII',
  III: 'me.classIII',
}

/** The masked name, the phone and the class of the account. */
export function PersonCard({ user, onVerify }: PersonCardProps) {
  const t = useText()
  const words = t(classNames[user.accountClass])
  return (
    <View className="person-card">
      <View className="person-card__mark">
        <Icon name="user" size="large" />
      </View>
      <View className="person-card__words">
        <View className="person-card__name">{user.nameMasked ?? user.phoneMasked}</View>
        {user.nameMasked && <View className="person-card__phone">{user.phoneMasked}</View>}
      </View>
      {onVerify ? (
        <Tappable className="person-card__badge person-card__badge--open" lead={t('me.verifyNow')} onTap={onVerify}>
          <Tag tone="warn" icon="alert" text={words} />
        </Tappable>
      ) : (
        <View className="person-card__badge">
          <Tag tone="success" icon="shield" text={words} />
        </View>
      )}
    </View>
  )
}
