import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { AmountText } from '@/components/AmountText'
import { MerchantMark } from '@/components/MerchantMark'
import { useStores } from '@/hooks/useStores'
import './PayAmount.scss'

/** The merchant on top and the amount in the middle, unless it is being typed: what nobody may get wrong. */
export const PayAmount = observer(function PayAmount() {
  const { payee, amountFen } = useStores().payments
  if (payee === null) return null
  const { merchant, kind } = payee
  return (
    <View className={`pay-amount pay-amount--${kind}`}>
      <MerchantMark name={merchant.name} size="large" />
      <View className="pay-amount__merchant">{merchant.name}</View>
      <View className="pay-amount__place">{[merchant.category, merchant.address].filter(Boolean).join(' · ')}</View>
      {kind === 'dynamic' && amountFen !== null && <AmountText amountFen={amountFen} size="huge" />}
    </View>
  )
})
