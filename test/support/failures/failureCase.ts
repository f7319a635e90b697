import type { AnyErrorCode, failureRules, NextStep } from '@wallet/rules'
import type { FailureContext } from '../../../src/i18n'
import type { FailureWorld } from './failureWorld'

/** A failure as a person meets it on the running wallet, and how they come out of it again. Begins and ends on home. */
export interface FailureCase<Code extends AnyErrorCode = AnyErrorCode> {
  readonly code: Code
  /** What somebody was doing. */
  readonly context: FailureContext
  /** What brings it about, in words. */
  readonly how: string
  /** Which of the table's steps is taken: one that is offered at a tap, or what a person does by hand. */
  readonly step: NextStep
  /** What the page calls the step, where it is not the usual name. */
  readonly label?: string
  /** What is read instead of the sentence of the code: while money is in doubt there is only looking. */
  readonly says?: readonly string[]
  /** Whether it is told before anything was sent: in a line, without a word about the money. */
  readonly isTold?: true
  /** Home → the failure on the screen of `phoneOf`. */
  readonly meet: (world: FailureWorld) => Promise<void>
  /** After the tap on the step: what proves that it helped → home. */
  readonly recover: (world: FailureWorld) => Promise<void>
  /** Whose phone shows it; left out, the citizen's. */
  readonly who?: 'stranger' | 'newcomer' | 'twin'
}

/** A step that the table has for this failure. */
type StepOf<Code extends AnyErrorCode> = (typeof failureRules)[Code]['next'][number]

/** A row whose step does not compile unless the table has it for this code. */
export function failureCase<Code extends AnyErrorCode>(
  code: Code,
  row: Omit<FailureCase<Code>, 'code' | 'step'> & { readonly step: StepOf<Code> },
): FailureCase {
  return { code, ...row }
}

/** What a step is called where it can be taken at a tap; null for what a person does by hand, as the sentence says. */
export const stepLabels: Readonly<Record<NextStep, string | null>> = {
  signIn: '登录或注册',
  verifyIdentity: '实名认证',
  setPin: '设置支付密码',
  bindCard: '绑定银行卡',
  topUp: '去充值',
  otherSource: '换付款方式',
  scanAgain: '重新扫码',
  dynamicCode: '扫商家的动态码',
  raiseLimit: '查看额度',
  ownLimit: '调整我的限额',
  viewCards: '查看银行卡',
  viewBills: '查看账单',
  viewConsents: '查看授权',
  retry: '再试一次',
  correct: null,
  wait: null,
  askMerchant: null,
  contactBank: null,
  contactSupport: null,
  changeSettings: null,
}
