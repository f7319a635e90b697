import { useText } from '@/i18n'
import { PrimaryButton } from './PrimaryButton'
import { ResultFace } from './ResultFace'
import { Screen } from './Screen'
import { Skeleton } from './Skeleton'

interface NoSubjectProps {
  /** Until then it may yet turn out what the page is about. */
  isReady: boolean
  onGoHome: () => void
}

/** A result of which nothing is known: its address is old, or was written by hand. */
export function NoSubject({ isReady, onGoHome }: NoSubjectProps) {
  const t = useText()
  return (
    <Screen footer={<PrimaryButton label={t('pay.backHome')} onTap={onGoHome} />}>
      {isReady ? (
        <ResultFace kind="pending" title={t('common.nothingHere')} note={t('common.resultsInBills')} />
      ) : (
        <Skeleton shape="detail" />
      )}
    </Screen>
  )
}
