import type { ErrorCode } from './errorCodes'
import type { MerchantCode } from './merchantCode'
import type { Fen } from './money'
import type { BillKind, SourceKind } from './moneyKinds'

/** The caps the wallet keeps, as data, in their state of 2026-11-01. Amounts are fen, times seconds. */

/** Account classes of 中国人民银行公告〔2015〕第43号. */
export type AccountClass = 'I' | 'II' | 'III'

/** From when on a rule counts afresh; `transaction` counts nothing but the movement itself. */
export type LimitWindow = 'lifetime' | 'accountYear' | 'day' | 'transaction'

export interface LimitCap {
  /** Years run from the day the account was opened, days are Shanghai's. */
  readonly window: LimitWindow
  readonly capFen: Fen
}

/** What limits ask of a movement beside its kind. */
interface MovementTraits {
  readonly payment: { readonly sourceKind: SourceKind; readonly codeKind: MerchantCode['kind'] }
  readonly topup: object
  readonly withdrawal: object
}

/** A movement of money, as far as limits tell one from another. */
export type Movement = { [Kind in BillKind]: { readonly kind: Kind } & MovementTraits[Kind] }[BillKind]

/** Which movements a rule counts together: those of a kind; of payments, those from one source, and perhaps by one kind of code. */
export type CountedMovements =
  | { readonly kind: 'payment'; readonly sourceKind: SourceKind; readonly codeKind?: MerchantCode['kind'] }
  | { readonly kind: 'topup' }
  | { readonly kind: 'withdrawal' }

type RuleShape<PaymentCode, CapName> =
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
      readonly counts: Extract<CountedMovements, { kind: 'withdrawal' }>
      readonly refusal: 'WITHDRAWAL_CAP'
      /** Which of the caps that share the refusal it is: a slot of the sentence. */
      readonly cap: WithdrawalCapName
      readonly payableUnder?: undefined
    })

interface RuleBase {
  /** What the ledger's meters of this rule are called: never changed once money has moved. */
  readonly name: string
  readonly caps: Readonly<Record<AccountClass, LimitCap>>
  /** The first day in Shanghai on which it holds, 'YYYY-MM-DD'; left out where it held before the wallet did. */
  readonly inForceFrom?: string
  /** Whether a refund gives back what the payment used, so that money that came back can be paid out again. */
  readonly isGivenBack?: boolean
  /** Where it is written; `own` where no rule of others names it. */
  readonly source: string
}

const balanceCaps: RuleBase['caps'] = {
  I: { window: 'lifetime', capFen: 100_000 },
  II: { window: 'accountYear', capFen: 10_000_000 },
  III: { window: 'accountYear', capFen: 20_000_000 },
}

const staticCodeCaps = inEveryClass({ window: 'day', capFen: 50_000 })

const rules = [
  {
    name: 'class_balance',
    counts: { kind: 'payment', sourceKind: 'balance' },
    refusal: 'CLASS_CAP',
    caps: balanceCaps,
    isGivenBack: true,
    source: '中国人民银行公告〔2015〕第43号 art. 11: class I ¥1,000 in total, II ¥100,000 a year, III ¥200,000 a year',
  },
  {
    name: 'static_code_balance',
    counts: { kind: 'payment', sourceKind: 'balance', codeKind: 'static' },
    refusal: 'STATIC_CAP',
    caps: staticCodeCaps,
    source: '银发〔2017〕296号, from 2018-04-01: ¥500 a day by static code, whatever the check, per payer',
  },
  {
    name: 'static_code_card',
    counts: { kind: 'payment', sourceKind: 'card', codeKind: 'static' },
    refusal: 'STATIC_CAP',
    caps: staticCodeCaps,
    source: '银发〔2017〕296号: cards apart from the balance',
  },
  {
    name: 'topup_class',
    counts: { kind: 'topup' },
    refusal: 'TOPUP_CAP',
    cap: 'class',
    caps: balanceCaps,
    payableUnder: 'class_balance',
    source: 'own: nobody may top up more than the class of the account still lets them pay out',
  },
  {
    name: 'topup_day',
    counts: { kind: 'topup' },
    refusal: 'TOPUP_CAP',
    cap: 'day',
    caps: inEveryClass({ window: 'day', capFen: 1_000_000 }),
    source: 'own',
  },
  {
    name: 'topup_transaction',
    counts: { kind: 'topup' },
    refusal: 'TOPUP_CAP',
    cap: 'transaction',
    caps: inEveryClass({ window: 'transaction', capFen: 500_000 }),
    source: 'own',
  },
  // 公告〔2015〕第43号 art. 11 leaves what goes to the owner's own bank account out of the caps of the class.
  {
    name: 'withdrawal_day',
    counts: { kind: 'withdrawal' },
    refusal: 'WITHDRAWAL_CAP',
    cap: 'day',
    caps: inEveryClass({ window: 'day', capFen: 2_000_000 }),
    source: 'own',
  },
  {
    name: 'withdrawal_transaction',
    counts: { kind: 'withdrawal' },
    refusal: 'WITHDRAWAL_CAP',
    cap: 'transaction',
    caps: inEveryClass({ window: 'transaction', capFen: 1_000_000 }),
    source: 'own',
  },
] as const satisfies readonly RuleShape<ErrorCode, string>[]

/** What a cap refuses a payment with. */
export type PaymentLimitCode = Extract<(typeof rules)[number], { counts: { kind: 'payment' } }>['refusal']

/** What a top-up can be refused for; `class` is what the account can still pay out, less what it holds or awaits. */
export type TopUpCapName = Extract<(typeof rules)[number], { counts: { kind: 'topup' } }>['cap']

/** What a withdrawal can be refused for. */
export const withdrawalCapNames = ['day', 'transaction'] as const

export type WithdrawalCapName = (typeof withdrawalCapNames)[number]

/** A cap on how much may move. All that the wallet enforces, quotes and shows of limits comes from these. */
export type LimitRule = RuleShape<PaymentLimitCode, TopUpCapName>

/** The rules on one kind of movement. */
export type LimitRuleOf<Kind extends Movement['kind']> = Extract<LimitRule, { counts: { kind: Kind } }>

/** All of them, in the order in which they refuse: what nothing but a higher class cures comes first. */
export const limitRules: readonly LimitRule[] = rules

export const paymentLimitCodes = distinct(limitRulesOf('payment').map(({ refusal }) => refusal))

export const topUpCapNames = limitRulesOf('topup').map(({ cap }) => cap)

export function limitRulesOf<Kind extends Movement['kind']>(kind: Kind): LimitRuleOf<Kind>[] {
  return limitRules.filter((rule): rule is LimitRuleOf<Kind> => rule.counts.kind === kind)
}

/** What a rule called `name` lets an account of this class move. */
export function limitCap(name: (typeof rules)[number]['name'], accountClass: AccountClass): LimitCap {
  const found = limitRules.filter((rule) => rule.name === name)[0]
  if (found === undefined) throw new Error(`no limit is called ${name}`)
  return found.caps[accountClass]
}

function inEveryClass(cap: LimitCap): RuleBase['caps'] {
  return { I: cap, II: cap, III: cap }
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.indexOf(item) === index)
}

/**
 * SMS codes. Counts are what the providers themselves enforce per signature and number (1 a minute, 5 an hour,
 * 10 in 24 h); life and tries are ours, under the 10 minutes and single use of OWASP ASVS 5.0, 6.5.
 */
export const smsLimits = {
  perMinute: 1,
  perHour: 5,
  perDay: 10,
  gapSeconds: 60,
  lifeSeconds: 300,
  triesMax: 5,
} as const

/** Our own default; no rule names a number of cards. */
export const cardLimits = {
  maxCards: 10,
  /** Bindings of one user that wait for the bank's code at the same time. */
  openBindingsMax: 5,
  /** Questions a user may cost a bank in 24 hours, whatever came of them. */
  bindingsPerDay: 30,
} as const

/** Failed identity checks a day; providers charge for each and investigate repeats. Our own default. */
export const identityLimits = { triesPerDay: 3 } as const

/** Life of a merchant's order when it names none. Acquirers allow 5 to 120 minutes. */
export const orderTtlSeconds = 900

/** What a merchant may ask for instead. The short end lets a cash desk void quickly. */
export const orderTtlBounds = { minSeconds: 5, maxSeconds: 7200 } as const
