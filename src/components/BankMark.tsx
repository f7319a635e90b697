import { View } from '@tarojs/components'
import { bankOfCode } from '@wallet/rules'
import { bankInitial } from '@/i18n'
import './BankMark.scss'

interface BankMarkProps {
  bankCode: string
  bankName: string
}

/** A round sign in the bank's colour with its first telling character; we draw no bank's own logo. */
export function BankMark({ bankCode, bankName }: BankMarkProps) {
  const colors = bankOfCode(bankCode)?.colors
  return (
    <View className="bank-mark" ariaHidden="true" {...(colors ? { style: { background: colors.from } } : {})}>
      {bankInitial({ bankCode, bankName })}
    </View>
  )
}
