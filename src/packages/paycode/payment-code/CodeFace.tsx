import { View } from '@tarojs/components'
import { groupCardNumber } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { CodePicture } from '@/components/CodePicture'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { EmptyFace } from '@/components/EmptyFace'
import { Tappable } from '@/components/Tappable'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'
import './CodeFace.scss'

/** The code as bars and as a QR code, its digits hidden; or when the next one comes. */
export const CodeFace = observer(function CodeFace() {
  const codes = useStores().of(PaymentCodeStore)
  const { code, secondsToNext } = codes
  if (code === null) {
    const note = t('paycode.refreshingNote', { seconds: secondsToNext })
    return <EmptyFace icon="refresh" title={t('paycode.refreshing')} note={note} />
  }
  return (
    <View className="panel code-face">
      <View className="code-face__hint">{t('paycode.hint')}</View>
      <CodePicture kind="bars" text={code} label={t('paycode.bars')} />
      <Digits code={code} />
      <CodePicture kind="qr" text={code} label={t('paycode.qr')} />
      <View className="code-face__note">{t('paycode.refreshAt')}</View>
    </View>
  )
})

/** Shown only on purpose: whoever has the digits can charge by them. */
const Digits = observer(({ code }: { code: string }) => {
  const codes = useStores().of(PaymentCodeStore)
  const [isAsking, setAsking] = useState(false)
  const reveal = () => {
    setAsking(false)
    codes.reveal(true)
  }
  if (codes.isRevealed) {
    return (
      <Tappable className="code-face__digits" lead={t('paycode.hideDigits')} onTap={() => codes.reveal(false)}>
        {groupCardNumber(code)}
      </Tappable>
    )
  }
  return (
    <>
      <Tappable className="code-face__show" onTap={() => setAsking(true)}>
        {t('paycode.showDigits')}
      </Tappable>
      <ConfirmDialog
        question={t('paycode.revealTitle')}
        isOpen={isAsking}
        yes={{ label: t('paycode.reveal'), onTap: reveal }}
        onCancel={() => setAsking(false)}
      >
        {t('paycode.revealNote')}
      </ConfirmDialog>
    </>
  )
})
