import { View } from '@tarojs/components'
import { bankOfCode } from '@wallet/rules'
import { bankLabel } from '@/i18n'
import './BankMark.scss'

interface BankMarkProps {
  bankCode: string
  bankName: string
}

/** A round sign in the bank's colour with its first telling character; we draw no bank's own logo. */
export function BankMark({ bankCode, bankName }: BankMarkProps) {
  const colors = bankOfCode(bankCode)?.colors
  return (
    <View className="bank-mark" {...(colors ? { style: { background: colors.from } } : {})}>
      {tellingCharacter(bankLabel({ bankCode, bankName }))}
    </View>
  )
}

/** 中国工商银行 is told apart by 工, not by 中; an English name by its initial. */
function tellingCharacter(name: string): string {
  const telling = name.replace(/^中国(?!银行)/, '').replace(/^(China|Bank of) /, '')
  return Array.from(telling)[0] ?? ''
}
