import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { switchTo } from '@/hooks/navigation'
import type { MoneyView } from '@/hooks/useMoneyResult'
import type { FailureContext } from '@/i18n'
import type { ListRowProps } from './ListCard'
import { MoneyReceipt, type MoneyWords } from './MoneyReceipt'
import { NoSubject } from './NoSubject'
import { Screen } from './Screen'
import { StateView } from './StateView'

interface MoneyResultProps {
  money: MoneyView
  context: FailureContext
  words: MoneyWords
  /** Who gets it, and from where. */
  facts: readonly ListRowProps[]
  footer: ReactNode
  /** Until then it may yet turn out what the page is about. */
  isReady: boolean
  /** What may be done beside that. */
  children?: ReactNode
}

/** The page of a result of anything that moves money. */
export const MoneyResult = observer(function MoneyResult(props: MoneyResultProps) {
  const { money, context, words, facts, footer, isReady, children } = props
  const { attempt, opening, result, isKnown, isJustSent, load } = money
  if (!isKnown && attempt.phase === 'idle') return <NoSubject isReady={isReady} onGoHome={() => switchTo('home')} />
  return (
    <Screen footer={footer}>
      <StateView
        status={opening.status}
        failure={isKnown && !isJustSent ? opening.failure : null}
        hasContent={result !== null || !isKnown}
        skeleton="detail"
        onRetry={load}
      >
        <MoneyReceipt money={money} context={context} words={words} facts={facts} />
        {children}
      </StateView>
    </Screen>
  )
})
