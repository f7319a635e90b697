import type { account } from '@/packages/account/texts/zh/account'
import type { loginMethods } from '@/packages/account/texts/zh/loginMethods'
import type { troubles } from '@/packages/bills/texts/zh/troubles'
import type { cards } from '@/packages/cards/texts/zh/cards'
import type { limits } from '@/packages/limits/texts/zh/limits'
import type { paycode } from '@/packages/paycode/texts/zh/paycode'
import type { topup } from '@/packages/topup/texts/zh/topup'
import type { collection } from '@/packages/transfer/texts/zh/collection'
import type { transfer } from '@/packages/transfer/texts/zh/transfer'
import type { withdraw } from '@/packages/withdraw/texts/zh/withdraw'
import { en } from './en'
import type { Language } from './language'
import { zh } from './zh'

/** The sentences that come with a subpackage. Their types alone stand here: the sentences are not in the main package. */
interface PackageTexts {
  readonly account: typeof account
  readonly cards: typeof cards
  readonly loginMethods: typeof loginMethods
  readonly collection: typeof collection
  readonly limits: typeof limits
  readonly paycode: typeof paycode
  readonly topup: typeof topup
  readonly transfer: typeof transfer
  readonly withdraw: typeof withdraw
  readonly troubles: typeof troubles
}

type Texts = typeof zh & PackageTexts

/** The shape a translation must have: the keys of the source, any words. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>
}

type Leaves<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Prefix}${Key}` : Leaves<Tree[Key], `${Prefix}${Key}.`>
}[keyof Tree & string]

type TextAt<Tree, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? TextAt<Tree[Head], Rest>
    : never
  : Path extends keyof Tree
    ? Tree[Path]
    : never

type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never

/** Every key there is, for example `home.scan`. */
export type TextKey = Leaves<Texts>

/** What a text needs: nothing, or one value for each `{slot}` of its Chinese sentence. */
export type TextSlots<Key extends TextKey> = [SlotsOf<TextAt<Texts, Key>>] extends [never]
  ? []
  : [slots: Record<SlotsOf<TextAt<Texts, Key>>, string | number>]

/** The keys whose texts need no values, for tables of texts. */
export type PlainTextKey = { [Key in TextKey]: TextSlots<Key> extends [] ? Key : never }[TextKey]

const main: Record<Language, Translation<typeof zh>> = { zh, en }

/** Every sentence that is loaded, by its domain. */
export const dictionaries: Readonly<Record<Language, Record<string, object>>> = {
  zh: { ...main.zh },
  en: { ...main.en },
}

/** Adds the sentences of a subpackage when it is loaded; one without its translation does not compile. */
export function addTexts<Domain extends keyof PackageTexts>(texts: {
  zh: Pick<PackageTexts, Domain>
  en: Translation<Pick<PackageTexts, Domain>>
}): void {
  Object.assign(dictionaries.zh, texts.zh)
  Object.assign(dictionaries.en, texts.en)
}
