import { en } from './en'
import { zh } from './zh'

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
export type TextKey = Leaves<typeof zh>

/** What a text needs: nothing, or one value for each `{slot}` of its Chinese sentence. */
export type TextSlots<Key extends TextKey> = [SlotsOf<TextAt<typeof zh, Key>>] extends [never]
  ? []
  : [slots: Record<SlotsOf<TextAt<typeof zh, Key>>, string | number>]

/** The keys whose texts need no values, for tables of texts. */
export type PlainTextKey = { [Key in TextKey]: TextSlots<Key> extends [] ? Key : never }[TextKey]

export const dictionaries: { zh: typeof zh; en: Translation<typeof zh> } = { zh, en }
