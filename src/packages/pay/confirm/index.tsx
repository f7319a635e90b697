import { useDidShow } from '@tarojs/taro'
import type { AnyErrorCode } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef } from 'react'
import { NextSteps } from '@/components/NextSteps'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { Skeleton } from '@/components/Skeleton'
import { replace, shownPage, switchTo } from '@/hooks/navigation'
import { useKeepOrder } from '@/hooks/useKeepOrder'
import { useNextSteps } from '@/hooks/useNextSteps'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useScan } from '@/hooks/useScan'
import { useStores } from '@/hooks/useStores'
import { type Failure, t } from '@/i18n'
import { CodeProblem } from './CodeProblem'
import { PayForm } from './PayForm'

/** An order that ended while it was on the screen: there is nothing left to pay. */
const orderEnds: readonly AnyErrorCode[] = ['QR_EXPIRED', 'ORDER_CLOSED', 'ORDER_PAID', 'MERCHANT_CLOSED']

/** Who gets paid, how much, from where. Nothing else moves while it is sent. */
function PayConfirmPage() {
  const { launch, payments, session } = useStores()
  const { resolution, resolving, codeText, attempt } = payments
  const scanAgain = useScan()
  const waysOn = useNextSteps()
  usePageTitle(t('pay.confirmTitle'))
  useKeepOrder()

  // The balance may have changed elsewhere, for example by a top-up this page asked for. What it opens with is fresh.
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current && resolution !== null) void payments.refreshSources()
    wasShown.current = true
  })
  const refusal = attempt.phase === 'refused' ? attempt.failure : null
  const failure = resolving.failure ?? refusal
  const ownPaymentId = resolution?.paidPaymentId ?? paymentUnderWay(resolving.failure)
  const isInDoubt = attempt.phase === 'unknown'
  const resultId = ownPaymentId ?? (isInDoubt ? attempt.result?.id : undefined)
  const hasResult = isInDoubt || resultId !== undefined
  useDidShow(() => {
    if (hasResult) showResult(resultId)
  })
  useEffect(() => {
    if (hasResult) showResult(resultId)
  }, [hasResult, resultId])
  const isUnread = codeText !== null && resolving.status === 'idle'
  useEffect(() => {
    if (isUnread) void payments.refreshSources()
  }, [payments, isUnread])
  // Also an answer for a guest that comes after somebody was signed in, as a slow host does by itself.
  const isForGuest = session.isSignedIn && payments.preview !== null
  useEffect(() => {
    if (isForGuest) void payments.refreshSources()
  }, [payments, isForGuest])
  useEffect(() => payments.putAway, [payments])

  if (!launch.isReady)
    return (
      <Screen>
        <Skeleton shape="detail" />
      </Screen>
    )
  const isOver = failure !== null && orderEnds.includes(failure.code)
  if (codeText === null || isOver || (resolution === null && failure)) {
    const [cure] = failure ? waysOn(failure, { retry: () => void payments.refreshSources() }) : []
    return (
      <Screen
        footer={
          <>
            <NextSteps ways={[cure ?? { label: t('pay.scanAgain'), onTap: scanAgain }]} />
            <PrimaryButton kind="text" label={t('pay.backHome')} onTap={() => switchTo('home')} />
          </>
        }
      >
        <CodeProblem failure={failure} />
      </Screen>
    )
  }
  return <PayForm key={codeText} />
}

/** In place of this page, once it is seen: under another one, which may be about to leave, that one would be replaced. */
function showResult(paymentId: string | undefined): void {
  if (shownPage() === 'payConfirm') replace('payResult', { paymentId })
}

/** The order is being paid by this person already: that payment is what there is to see. */
function paymentUnderWay(failure: Failure | null): string | null {
  const paymentId = failure?.code === 'ORDER_PAYING' ? failure.params?.paymentId : undefined
  return typeof paymentId === 'string' ? paymentId : null
}

export default observer(PayConfirmPage)
