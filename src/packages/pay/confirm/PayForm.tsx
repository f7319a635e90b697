import { sourceConsents } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { MoneyPinSheet } from '@/components/MoneyPinSheet'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go, replace } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { t } from '@/i18n'
import { PayAmount } from './PayAmount'
import { PayFooter } from './PayFooter'
import { PayProblem } from './PayProblem'
import { PayRows } from './PayRows'

/** The form of one code; another code gets another form. What was typed stays, whatever happens to the network. */
export const PayForm = observer(function PayForm() {
  const { payments, consents, session } = useStores()
  const { payee, resolution, resolving, attempt, amountFen } = payments
  const { isSignedIn } = session
  const { text, press } = useTypedAmount(payments.setAmount, amountFen)
  const [isAskingPin, setAskingPin] = useState(false)
  useEffect(() => {
    if (isSignedIn) void consents.load()
  }, [consents, isSignedIn])
  // What was wrong with an earlier PIN is over once it is asked for again; a lock says so anew.
  const askPin = () => {
    attempt.clear()
    setAskingPin(true)
  }
  const pay = () => void consents.whenGiven(payments.source && sourceConsents[payments.source.kind], askPin)
  const footer = isSignedIn
    ? resolution && <PayFooter amountText={text} onPress={press} onPay={pay} />
    : payee && <PrimaryButton label={t('pay.signInToPay')} onTap={() => go('signIn')} />
  const pinSheet = (
    <MoneyPinSheet
      attempt={attempt}
      context="pay"
      isOpen={isAskingPin}
      amountFen={amountFen}
      note={t('pay.pinFor', { merchant: resolution?.merchant.name ?? '' })}
      busyLabel={t('pay.paying')}
      send={payments.pay}
      onSent={(paymentId) => replace('payResult', { paymentId })}
      onClose={() => setAskingPin(false)}
    />
  )
  return (
    <Screen footer={footer} overlay={pinSheet}>
      <StateView
        status={resolving.status}
        failure={resolving.failure}
        hasContent={payee !== null}
        skeleton="detail"
        onRetry={() => void payments.refreshSources()}
      >
        <PayAmount />
        <PayProblem />
        <PayRows />
      </StateView>
    </Screen>
  )
})
