import { type AccountClass, barCodeClasses } from './accountClasses'
import type { ErrorCode } from './errorCodes'
import type { NextStep } from './failureRules'
import type { Fen } from './money'
import type { BillKind, CodeKind, SourceKind } from './moneyKinds'

/** The caps the wallet keeps, as data, in their state of 2026-11-01. Amounts are fen, times seconds. */

/** From when on a rule counts afresh; `transaction` counts nothing but the movement itself. */
export const limitWindows = ['lifetime', 'accountYear', 'month', 'day', 'transaction'] as const

export type LimitWindow = (typeof limitWindows)[number]

export interface LimitCap {
  /** Years run from the day the account was opened; months and days are Shanghai's. */
  readonly window: LimitWindow
  readonly capFen: Fen
}

/** What limits ask of a movement beside its kind. */
interface MovementTraits {
  readonly payment: { readonly sourceKind: SourceKind; readonly codeKind: CodeKind }
  readonly topup: object
  /** To whom: a user, or a phone that has no wallet yet. */
  readonly transfer: { readonly payeeKey: string }
  readonly withdrawal: object
}

/** A movement of money, as far as limits tell one from another. */
export type Movement = { [Kind in BillKind]: { readonly kind: Kind } & MovementTraits[Kind] }[BillKind]

/** Which movements a rule counts together: those of a kind; of payments, those from one source, and perhaps by some kinds of code. */
export type CountedMovements =
  | { readonly kind: 'payment'; readonly sourceKind: SourceKind; readonly codeKinds?: readonly CodeKind[] }
  | { readonly kind: 'topup' }
  | { readonly kind: 'transfer' }
  | { readonly kind: 'withdrawal' }

type RuleShape<PaymentCode, CapName, TransferCode> =
  | (RuleBase & {
      readonly counts: Extract<CountedMovements, { kind: 'payment' }>
      readonly refusal: PaymentCode
      readonly cap?: undefined
      readonly payableUnder?: undefined
    })
  | (RuleBase & {
      readonly counts: Extract<CountedMovements, { kind: 'topup' }>
      readonly refusal: 'TOPUP_CAP'
      /** Which of the caps that share the refusal it is: a slot of the sentence. */
      readonly cap: CapName
      /**
       * The name of the rule by which the money leaves again: what that one has counted, what the account holds and what
       * is on its way to it all count here too, so that no money gets stuck.
       */
      readonly payableUnder?: string
    })
  | (RuleBase & {
      readonly counts: Extract<CountedMovements, { kind: 'transfer' }>
      readonly refusal: TransferCode
      readonly cap?: undefined
      readonly payableUnder?: undefined
    })
  | (RuleBase & {
      readonly counts: Extract<CountedMovements, { kind: 'withdrawal' }>
      readonly refusal: 'WITHDRAWAL_CAP'
      /** Which of the caps that share the refusal it is: a slot of the sentence. */
      readonly cap: WithdrawalCapName
      readonly payableUnder?: undefined
    })

interface RuleBase {
  /** What the ledger's meters of this rule are called: never changed once money has moved. */
  readonly name: string
  /** The rule on whose meter this one counts as well, so that both together stay under one cap. */
  readonly sharesMeterOf?: string
  /** Whether each payee is counted apart. */
  readonly isPerPayee?: true
  /** Null for a cap that its account's owner sets: until then there is none. */
  readonly caps: ClassCaps | null
  /** Since when such a cap counts afresh. */
  readonly ownWindow?: LimitWindow
  /** What lifts it, or goes around it. */
  readonly lift: NextStep
  /** The first day in Shanghai on which it holds, 'YYYY-MM-DD'; left out where it held before the wallet did. */
  readonly inForceFrom?: string
  /** Whether a refund gives back what the payment used, so that money that came back can be paid out again. */
  readonly isGivenBack?: boolean
  /** Where it is written; `own` where no rule of others names it. */
  readonly source: string
}

type ClassCaps = Readonly<Record<AccountClass, LimitCap>>

const balanceCaps: ClassCaps = {
  I: { window: 'lifetime', capFen: 100_000 },
  II: { window: 'accountYear', capFen: 10_000_000 },
  III: { window: 'accountYear', capFen: 20_000_000 },
}

const staticCodeCaps = inEveryClass({ window: 'day', capFen: barCodeClasses.D.dayCapFen })
const dynamicCodeCaps = inEveryClass({ window: 'day', capFen: barCodeClasses.B.dayCapFen })

/** A cap that its owner sets: lowered at once, raised after a day or with a second proof. */
const own = {
  caps: null,
  refusal: 'SELF_CAP',
  lift: 'ownLimit',
  source: 'own: set by the owner of the account',
} as const
const ofBalance = { kind: 'payment', sourceKind: 'balance' } as const
const ofCards = { kind: 'payment', sourceKind: 'card' } as const

const rules = [
  {
    name: 'class_balance',
    counts: { kind: 'payment', sourceKind: 'balance' },
    refusal: 'CLASS_CAP',
    lift: 'raiseLimit',
    caps: balanceCaps,
    isGivenBack: true,
    source: '中国人民银行公告〔2015〕第43号 art. 11: class I ¥1,000 in total, II ¥100,000 a year, III ¥200,000 a year',
  },
  {
    name: 'static_code_balance',
    counts: { kind: 'payment', sourceKind: 'balance', codeKinds: ['static'] },
    refusal: 'STATIC_CAP',
    lift: 'dynamicCode',
    caps: staticCodeCaps,
    source: '银发〔2017〕296号, from 2018-04-01: ¥500 a day by static code, whatever the check, per payer',
  },
  {
    name: 'static_code_card',
    counts: { kind: 'payment', sourceKind: 'card', codeKinds: ['static'] },
    refusal: 'STATIC_CAP',
    lift: 'dynamicCode',
    caps: staticCodeCaps,
    source: '银发〔2017〕296号: cards apart from the balance',
  },
  {
    name: 'dynamic_code_balance',
    counts: { kind: 'payment', sourceKind: 'balance', codeKinds: ['dynamic', 'presented'] },
    refusal: 'DYNAMIC_CAP',
    lift: 'otherSource',
    caps: dynamicCodeCaps,
    inForceFrom: '2026-11-28',
    source: '银发〔2017〕296号, class B: ¥5,000 a day by dynamic code with two factors and no certificate',
  },
  {
    name: 'dynamic_code_card',
    counts: { kind: 'payment', sourceKind: 'card', codeKinds: ['dynamic', 'presented'] },
    refusal: 'DYNAMIC_CAP',
    lift: 'otherSource',
    caps: dynamicCodeCaps,
    inForceFrom: '2026-11-28',
    source: '银发〔2017〕296号, class B: cards apart from the balance',
  },
  { name: 'own_balance_transaction', counts: ofBalance, ownWindow: 'transaction', ...own },
  { name: 'own_balance_day', counts: ofBalance, ownWindow: 'day', ...own },
  { name: 'own_balance_month', counts: ofBalance, ownWindow: 'month', ...own },
  { name: 'own_card_transaction', counts: ofCards, ownWindow: 'transaction', ...own },
  { name: 'own_card_day', counts: ofCards, ownWindow: 'day', ...own },
  { name: 'own_card_month', counts: ofCards, ownWindow: 'month', ...own },
  {
    name: 'topup_class',
    counts: { kind: 'topup' },
    refusal: 'TOPUP_CAP',
    cap: 'class',
    lift: 'raiseLimit',
    caps: balanceCaps,
    payableUnder: 'class_balance',
    source: 'own: nobody may top up more than the class of the account still lets them pay out',
  },
  {
    name: 'topup_day',
    counts: { kind: 'topup' },
    refusal: 'TOPUP_CAP',
    cap: 'day',
    lift: 'wait',
    caps: inEveryClass({ window: 'day', capFen: 1_000_000 }),
    source: 'own',
  },
  {
    name: 'topup_transaction',
    counts: { kind: 'topup' },
    refusal: 'TOPUP_CAP',
    cap: 'transaction',
    lift: 'correct',
    caps: inEveryClass({ window: 'transaction', capFen: 500_000 }),
    source: 'own',
  },
  {
    name: 'transfer_class',
    counts: { kind: 'transfer' },
    refusal: 'CLASS_CAP',
    lift: 'raiseLimit',
    caps: balanceCaps,
    sharesMeterOf: 'class_balance',
    source: '中国人民银行公告〔2015〕第43号 art. 11: what leaves the balance, payments and transfers together',
  },
  {
    name: 'transfer_day',
    counts: { kind: 'transfer' },
    refusal: 'TRANSFER_DAY_CAP',
    lift: 'wait',
    caps: inEveryClass({ window: 'day', capFen: 2_000_000 }),
    source: 'own',
  },
  {
    name: 'transfer_payee_day',
    counts: { kind: 'transfer' },
    refusal: 'TRANSFER_PAYEE_CAP',
    lift: 'wait',
    caps: inEveryClass({ window: 'day', capFen: 1_000_000 }),
    isPerPayee: true,
    source: 'own: what one payee may get of one payer a day, against those who are talked into it',
  },
  {
    name: 'transfer_transaction',
    counts: { kind: 'transfer' },
    refusal: 'TRANSFER_SINGLE_CAP',
    lift: 'correct',
    caps: inEveryClass({ window: 'transaction', capFen: 500_000 }),
    source: 'own',
  },
  // 公告〔2015〕第43号 art. 11 leaves what goes to the owner's own bank account out of the caps of the class.
  {
    name: 'withdrawal_day',
    counts: { kind: 'withdrawal' },
    refusal: 'WITHDRAWAL_CAP',
    cap: 'day',
    lift: 'wait',
    caps: inEveryClass({ window: 'day', capFen: 2_000_000 }),
    source: 'own',
  },
  {
    name: 'withdrawal_transaction',
    counts: { kind: 'withdrawal' },
    refusal: 'WITHDRAWAL_CAP',
    cap: 'transaction',
    lift: 'correct',
    caps: inEveryClass({ window: 'transaction', capFen: 1_000_000 }),
    source: 'own',
  },
] as const satisfies readonly RuleShape<ErrorCode, string, ErrorCode>[]

export type LimitName = (typeof rules)[number]['name']

/** The caps that an account's owner may set. */
export type OwnLimitName = Extract<(typeof rules)[number], { caps: null }>['name']

/** What a cap refuses a payment with. */
export type PaymentLimitCode = Extract<(typeof rules)[number], { counts: { kind: 'payment' } }>['refusal']

/** What a cap refuses a transfer with. */
export type TransferLimitCode = Extract<(typeof rules)[number], { counts: { kind: 'transfer' } }>['refusal']

/** What a top-up can be refused for; `class` is what the account can still pay out, less what it holds or awaits. */
export type TopUpCapName = Extract<(typeof rules)[number], { counts: { kind: 'topup' } }>['cap']

/** What a withdrawal can be refused for. */
export const withdrawalCapNames = ['day', 'transaction'] as const

export type WithdrawalCapName = (typeof withdrawalCapNames)[number]

/** A cap on how much may move. All that the wallet enforces, quotes and shows of limits comes from these. */
export type LimitRule = RuleShape<PaymentLimitCode, TopUpCapName, TransferLimitCode> & { readonly name: LimitName }

/** The rules on one kind of movement. */
export type LimitRuleOf<Kind extends Movement['kind']> = Extract<LimitRule, { counts: { kind: Kind } }>

/** All of them, in the order in which they refuse: what nothing but a higher class cures comes first. */
export const limitRules: readonly LimitRule[] = rules

export const ownLimitNames = rules.flatMap((rule) => (rule.caps === null ? [rule.name] : []))

export const paymentLimitCodes = distinct(limitRulesOf('payment').map(({ refusal }) => refusal))

export const transferLimitCodes = distinct(limitRulesOf('transfer').map(({ refusal }) => refusal))

export const topUpCapNames = limitRulesOf('topup').map(({ cap }) => cap)

export function limitRulesOf<Kind extends Movement['kind']>(kind: Kind): LimitRuleOf<Kind>[] {
  return limitRules.filter((rule): rule is LimitRuleOf<Kind> => rule.counts.kind === kind)
}

/** What a rule called `name` lets an account of this class move. */
export function limitCap(name: Exclude<LimitName, OwnLimitName>, accountClass: AccountClass): LimitCap {
  const found = limitRules.filter((rule) => rule.name === name)[0]
  if (!found?.caps) throw new Error(`no limit is called ${name}`)
  return found.caps[accountClass]
}

function inEveryClass(cap: LimitCap): ClassCaps {
  return { I: cap, II: cap, III: cap }
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.indexOf(item) === index)
}
