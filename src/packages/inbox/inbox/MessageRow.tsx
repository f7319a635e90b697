import { View } from '@tarojs/components'
import type { MessageKind } from '@wallet/rules'
import type { Message } from '@/api/types'
import { Icon } from '@/components/Icon'
import type { IconName } from '@/components/iconNames'
import { Row } from '@/components/Row'
import { go } from '@/hooks/navigation'
import { formatTime, messageText, useText } from '@/i18n'
import './MessageRow.scss'

const icons: Record<MessageKind, IconName> = {
  payment_succeeded: 'check',
  payment_failed: 'alert',
  topup_succeeded: 'topup',
  topup_failed: 'alert',
  transfer_offered: 'send',
  transfer_accepted: 'check',
  transfer_refused: 'alert',
  transfer_returned: 'alert',
  share_asked: 'send',
  share_reminded: 'clock',
  share_paid: 'check',
  share_declined: 'alert',
  collection_expired: 'clock',
  withdrawal_succeeded: 'bank',
  withdrawal_failed: 'alert',
  refund_succeeded: 'refresh',
  refund_to_balance: 'refresh',
  new_device: 'phone',
  session_copied: 'alert',
  pin_set: 'lock',
  pin_locked: 'alert',
  login_locked: 'alert',
  card_bound: 'card',
  card_unbound: 'card',
  host_linked: 'user',
  host_detached: 'user',
  password_set: 'lock',
  consent_withdrawn: 'shield',
}

const openCollection = ({ collectionId }: Message['params']) => go('collection', { collectionId: String(collectionId) })

/** Where a message without a bill leads: the page where its matter can be looked at, or set right. */
const doors: Partial<Record<MessageKind, (params: Message['params']) => void>> = {
  transfer_offered: ({ transferId }) => go('transferDetail', { transferId: String(transferId) }),
  share_asked: openCollection,
  share_reminded: openCollection,
  share_declined: openCollection,
  collection_expired: openCollection,
  new_device: () => go('loginMethods'),
  session_copied: () => go('loginMethods'),
  card_bound: () => go('cards'),
  card_unbound: () => go('cards'),
  host_linked: () => go('loginMethods'),
  host_detached: () => go('loginMethods'),
  password_set: () => go('loginMethods'),
  consent_withdrawn: () => go('consents'),
}

/** One message: what happened, one line more, and when. */
export function MessageRow({ message }: { message: Message }) {
  const t = useText()
  const { kind, params, billId, createdAt, readAt } = message
  const { title, note } = messageText(message)
  const door = doors[kind]
  const open = billId ? () => go('billDetail', { billId }) : door && (() => door(params))
  return (
    <Row className="message-row" align="flex-start" {...(open ? { onTap: open } : {})}>
      <View className="message-row__sign">
        <Icon name={icons[kind]} size="medium" />
        {readAt === null && <View className="message-row__dot" role="img" ariaLabel={t('inbox.unread')} />}
      </View>
      <View className="message-row__words">
        <View className="message-row__title">{title}</View>
        <View className="message-row__note">{note}</View>
      </View>
      <View className="message-row__time">{formatTime(createdAt)}</View>
    </Row>
  )
}
