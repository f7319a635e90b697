import type { AnyErrorCode } from '@wallet/rules'

/**
 * What a person reads when something goes wrong. Templates as in `template.ts`; the slots are the params of the
 * problem, written out by `failures.ts`.
 */
export interface ErrorText {
  /** What happened and why, in one sentence. */
  readonly title: string
  /** The one thing to do now. */
  readonly next: string
  /** False where no money could be meant (a wrong phone number), so that nobody is told that theirs is safe. */
  readonly aboutMoney: boolean
}

export type ErrorTexts = Record<AnyErrorCode, ErrorText>

/** A text of a step that has nothing to do with money. */
export const say = (title: string, next: string): ErrorText => ({ title, next, aboutMoney: false })

/** A text of a step that moves money, which therefore also says what happened to it. */
export const sayWithMoney = (title: string, next: string): ErrorText => ({ title, next, aboutMoney: true })
