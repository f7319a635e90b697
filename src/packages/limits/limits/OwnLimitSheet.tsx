import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Limits } from '@/api/types'
import { AmountPad } from '@/components/AmountPad'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { failureLine, formatYuanSign, t } from '@/i18n'
import { LimitsStore } from '../stores/LimitsStore'
import { limitWords } from './limitWords'

interface OwnLimitSheetProps {
  limit: Limits['own'][number]
  onClose: () => void
}

/** Sets one cap of one's own, or takes it away. */
export const OwnLimitSheet = observer(function OwnLimitSheet({ limit, onClose }: OwnLimitSheetProps) {
  const store = useStores().of(LimitsStore)
  const { setting } = store
  const { name, capFen } = limit
  const { text, amountFen, press } = useTypedAmount(undefined, capFen)
  const set = async (nextFen: number | null) => {
    if (await store.setOwn(name, nextFen)) onClose()
  }
  const label = amountFen === null ? t('limits.own') : t('limits.setTo', { amount: formatYuanSign(amountFen) })
  return (
    <Sheet title={t(limitWords[name].title)} isOpen isLocked={setting.isBusy} onClose={onClose}>
      <View className="stack">
        <MessageSlot>
          {setting.failure ? (
            <Notice tone="warn" text={failureLine(setting.failure, 'account')} />
          ) : (
            <View className="hint center-text">{t('limits.ownNote')}</View>
          )}
        </MessageSlot>
        <AmountPad
          text={text}
          onPress={press}
          isDisabled={setting.isBusy}
          button={
            <>
              <PrimaryButton
                label={label}
                busyLabel={t('limits.setting')}
                isBusy={setting.isBusy}
                whyNot={amountFen ? null : t('common.amountFirst')}
                onTap={() => void set(amountFen)}
              />
              {capFen !== null && (
                <PrimaryButton kind="text" label={t('limits.takeAway')} onTap={() => void set(null)} />
              )}
            </>
          }
        />
      </View>
    </Sheet>
  )
})
