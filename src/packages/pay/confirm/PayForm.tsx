import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { amountFenOf } from '@/components/amountKeys'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { useStores } from '@/hooks/useStores'
import { PayAmount } from './PayAmount'
import { PayFooter } from './PayFooter'
import { PayPinSheet } from './PayPinSheet'
import { PayProblem } from './PayProblem'
import { PayRows } from './PayRows'

/** The form of one code; another code gets another form. What was typed stays, whatever happens to the network. */
export const PayForm = observer(function PayForm() {
  const { payments } = useStores()
  const { resolution, resolving } = payments
  const [amountText, setAmountText] = useState('')
  const [isAskingPin, setAskingPin] = useState(false)
  const typeAmount = (text: string) => {
    setAmountText(text)
    payments.setAmount(amountFenOf(text))
  }
  return (
    <Screen
      footer={resolution && <PayFooter amountText={amountText} onType={typeAmount} onPay={() => setAskingPin(true)} />}
      overlay={<PayPinSheet isOpen={isAskingPin} onClose={() => setAskingPin(false)} />}
    >
      <StateView
        status={resolving.status}
        failure={resolving.failure}
        hasContent={resolution !== null}
        skeleton="detail"
        onRetry={() => void payments.refreshSources()}
      >
        <PayAmount amountText={amountText} />
        <PayProblem />
        <PayRows />
      </StateView>
    </Screen>
  )
})
