import { View } from '@tarojs/components'
import type { Agreement } from '@wallet/rules'
import { useConsent } from '@/hooks/useConsent'
import { documentLabel, type Failure, failureLine, useText } from '@/i18n'
import { Consent } from './Consent'
import { MessageSlot } from './MessageSlot'
import { Notice } from './Notice'
import { PrimaryButton } from './PrimaryButton'
import { Sheet } from './Sheet'

interface ConsentSheetProps {
  documents: readonly Agreement[]
  /** Without these the wallet can't be used: they can be refused by signing out, not be put off. */
  mustAgree: boolean
  isBusy: boolean
  failure: Failure | null
  onRead: (document: Agreement) => void
  onAgree: () => void
  onRefuse: () => void
}

/** Asks for what is missing before the user goes on, un-ticked like everywhere. */
export function ConsentSheet(props: ConsentSheetProps) {
  const { documents, mustAgree, isBusy, failure, onRead, onAgree, onRefuse } = props
  const box = useConsent()
  const t = useText()
  return (
    <Sheet
      title={t('consents.askTitle')}
      isOpen={documents.length > 0}
      isLocked={mustAgree || isBusy}
      onClose={onRefuse}
    >
      <View className="stack">
        <View className="hint">{t('consents.askNote')}</View>
        <MessageSlot>{failure && <Notice tone="danger" text={failureLine(failure, 'account')} />}</MessageSlot>
        <Consent
          isChecked={box.isChecked}
          isMissing={box.isMissing}
          lead={t('consents.lead')}
          documents={documents.map((document) => ({
            title: t('consents.link', { title: documentLabel(document) }),
            onOpen: () => onRead(document),
          }))}
          onToggle={box.toggle}
        />
        <PrimaryButton
          label={t('consents.agree')}
          busyLabel={t('consents.giving')}
          isBusy={isBusy}
          onTap={() => box.whenGiven(onAgree)}
        />
        <PrimaryButton kind="text" label={t(mustAgree ? 'consents.signOut' : 'consents.later')} onTap={onRefuse} />
      </View>
    </Sheet>
  )
}
