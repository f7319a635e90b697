import type { AnyErrorCode } from '@wallet/rules'

/**
 * What a person reads when something goes wrong. Templates as in `template.ts`; the slots are the params of the
 * problem, written out by `failures.ts`, and the words of the context it is told in (`failureContext.ts`).
 */
export interface ErrorText {
  /** What happened and why, in one sentence. */
  readonly title: string
  /** The one thing to do now. */
  readonly next: string
}

export type ErrorTexts = Record<AnyErrorCode, ErrorText>

export const say = (title: string, next: string): ErrorText => ({ title, next })
