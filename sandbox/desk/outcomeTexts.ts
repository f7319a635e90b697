import type { CardOutcome } from '#providers/bank/outcomes'

export type OutcomeKind = CardOutcome['kind']

interface OutcomeText {
  readonly zh: string
  readonly en: string
  /** What happens, in a sentence. */
  readonly plays: string
}

/** In the order of the selector: the good day first, then what the bank refuses, then what the network does. */
export const outcomeTexts: Readonly<Record<OutcomeKind, OutcomeText>> = {
  enough: { zh: '正常', en: 'Normal', plays: '按余额扣款，不够就失败。' },
  short: { zh: '余额不足', en: 'Short', plays: '不论余额多少，每次扣款都因余额不足失败。' },
  expired: { zh: '已过期', en: 'Expired', plays: '卡片过期：不能绑定，不能扣款，也收不了款。' },
  lost: { zh: '已挂失', en: 'Reported lost', plays: '卡片挂失：不能绑定，不能扣款，也收不了款。' },
  restricted: { zh: '被限制', en: 'Restricted', plays: '银行限制了这张卡：不能绑定，不能扣款，也收不了款。' },
  wrongField: { zh: '资料不符', en: 'Wrong field', plays: '绑卡时银行说下面这一项对不上。' },
  issuerDown: { zh: '发卡行故障', en: 'Issuer down', plays: '发卡行不可用：绑定、扣款和入账都被退回，钱没有动。' },
  answersLate: { zh: '回复很慢', en: 'Answers late', plays: '马上入账，但过这么多秒才回复。' },
  answerLost: { zh: '已入账但回复丢失', en: 'Answer lost', plays: '钱已动，连接随即断开；钱包要靠查询才知道结果。' },
  neverReceived: { zh: '银行没收到', en: 'Never received', plays: '请求没到银行，连接断开；钱没有动。' },
  processingThenSucceeded: {
    zh: '处理中，然后成功',
    en: 'Pending, then paid',
    plays: '先答处理中，过这么多秒后成功，钱才动。',
  },
  processingThenFailed: {
    zh: '处理中，然后失败',
    en: 'Pending, then failed',
    plays: '先答处理中，过这么多秒后失败，钱没有动。',
  },
}

export const factorTexts = { name: '姓名', idNumber: '身份证号', phone: '手机号', cardNumber: '卡号' } as const

export type FactorName = keyof typeof factorTexts

/** An outcome with sensible details where it needs some. */
export function outcomeOf(kind: OutcomeKind, seconds: number, field: FactorName): CardOutcome {
  switch (kind) {
    case 'wrongField':
      return { kind, field }
    case 'answersLate':
    case 'processingThenSucceeded':
    case 'processingThenFailed':
      return { kind, seconds }
    default:
      return { kind }
  }
}
