import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ConsentState } from '@/api/types'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { documentLabel, failureLine, type PlainTextKey, t } from '@/i18n'

const breaks = {
  terms: 'consents.breaksAccount',
  privacy: 'consents.breaksAccount',
  identity: 'consents.breaksIdentity',
  cards: 'consents.breaksCards',
} as const satisfies Record<ConsentState['document'], PlainTextKey>

interface ConsentActionsProps {
  consent: ConsentState | undefined
  onClose: () => void
}

/** What can be done with one consent: read it, withdraw it knowing what that breaks, or give it again. */
export const ConsentActions = observer(({ consent, onClose }: ConsentActionsProps) => {
  const { consents } = useStores()
  const { giving, withdrawing } = consents
  const failure = giving.failure ?? withdrawing.failure
  const isBusy = giving.isBusy || withdrawing.isBusy
  const close = () => {
    giving.reset()
    withdrawing.reset()
    onClose()
  }
  const closeIf = (isDone: boolean) => {
    if (isDone) close()
  }
  if (consent === undefined) return null

  const { document, status } = consent
  return (
    <Sheet title={documentLabel(document)} isOpen isLocked={isBusy} onClose={close}>
      <View className="stack">
        {status === 'given' && <View className="hint center-text">{t(breaks[document])}</View>}
        <MessageSlot>{failure && <Notice tone="danger" text={failureLine(failure, 'account')} />}</MessageSlot>
        <PrimaryButton kind="secondary" label={t('consents.read')} onTap={() => go('agreement', { document })} />
        {(status === 'due' || status === 'withdrawn') && (
          <PrimaryButton
            label={t('consents.give')}
            busyLabel={t('consents.giving')}
            isBusy={giving.isBusy}
            onTap={() => void consents.give([document]).then(closeIf)}
          />
        )}
        {status === 'given' && (
          <PrimaryButton
            kind="text"
            label={t('consents.withdraw')}
            busyLabel={t('consents.withdrawing')}
            isBusy={withdrawing.isBusy}
            onTap={() => void consents.withdraw(document).then(closeIf)}
          />
        )}
      </View>
    </Sheet>
  )
})
