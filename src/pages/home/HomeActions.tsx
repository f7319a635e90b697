import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { ActionRow, type BigAction } from '@/components/ActionRow'
import { Notice } from '@/components/Notice'
import { go, showOrder } from '@/hooks/navigation'
import { useScan } from '@/hooks/useScan'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { NfcSheet } from './NfcSheet'

/** What matters most: scanning, being scanned, and tapping where the phone can. */
export const HomeActions = observer(function HomeActions() {
  const { session, scanner, nfc } = useStores()
  const [isTapping, setTapping] = useState(false)
  const scan = useScan()
  const { isSignedIn } = session
  const scanFailure = scanner.scanning.failure
  useDidShow(() => {
    if (session.isSignedIn) void nfc.probe()
  })
  useEffect(() => {
    if (isSignedIn) void nfc.probe()
  }, [nfc, isSignedIn])

  const readTag = async () => {
    if (!(await nfc.read())) return
    setTapping(false)
    showOrder()
  }
  const startTapping = () => {
    setTapping(true)
    void readTag()
  }
  const tap: BigAction = {
    icon: 'nfc',
    title: t('home.nfc'),
    note: t('home.nfcNote'),
    onTap: () => (session.isSignedIn ? startTapping() : go('signIn')),
  }
  return (
    <>
      <ActionRow
        actions={[
          { icon: 'scan', title: t('home.scan'), note: t('home.scanNote'), onTap: scan },
          {
            icon: 'qr',
            title: t('home.paymentCode'),
            note: t('home.paymentCodeNote'),
            onTap: () => go(session.isSignedIn ? 'paymentCode' : 'signIn'),
          },
          ...(nfc.support === 'ready' ? [tap] : []),
        ]}
      />
      {scanFailure && scanFailure.code !== 'HOST_CANCELLED' && (
        <Notice tone="warn" text={failureLine(scanFailure, 'pay')} />
      )}
      {isSignedIn && nfc.support === 'off' && <Notice icon="nfc" text={t('home.nfcOff')} />}
      {nfc.support === 'ready' && (
        <NfcSheet isOpen={isTapping} onClose={() => setTapping(false)} onRetry={() => void readTag()} onScan={scan} />
      )}
    </>
  )
})
