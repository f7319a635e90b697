import { observer } from 'mobx-react-lite'
import { EmptyFace } from '@/components/EmptyFace'
import { PinSheet } from '@/components/PinSheet'
import { usePinEntry } from '@/hooks/usePinEntry'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PaymentCodeStore } from '../stores/PaymentCodeStore'

/** A phone that shows no codes yet: what they are, and that the PIN turns them on. */
export function EnrolFace() {
  return <EmptyFace icon="scan" title={t('paycode.enrolTitle')} note={t('paycode.enrolNote')} />
}

/** Takes the PIN that turns the codes on. */
export const EnrolSheet = observer(function EnrolSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const codes = useStores().of(PaymentCodeStore)
  const { enrolling } = codes
  const keys = usePinEntry(isOpen)
  const enrol = async (pin: string) => {
    if (await codes.enrol(pin)) onClose()
  }
  return (
    <PinSheet
      context="pay"
      isOpen={isOpen}
      note={t('paycode.enrolFor')}
      failure={enrolling.failure}
      isBusy={enrolling.isBusy}
      busyLabel={t('paycode.enrolling')}
      onComplete={enrol}
      onClose={onClose}
      {...keys}
    />
  )
})
