import type { AnyErrorCode } from '@wallet/rules'
import type { Page } from 'playwright-core'

/** What the wallet says of one failure, be it a problem, the end of a payment, or why a source cannot pay. */
export interface HeardFailure {
  readonly code: string
  readonly moved?: string
  readonly class?: string
  readonly next?: readonly string[]
}

/** Listens to all that the wallet answers to a phone, and finds in it what was said of a failure. */
export class AnswersHeard {
  private readonly heard: HeardFailure[] = []

  constructor(page: Page) {
    page.on('response', (response) => {
      if (!response.url().includes('/v1/')) return
      void response.json().then(
        (body: unknown) => this.keep(body),
        // An answer without a body, or one that its page did not wait for.
        () => undefined,
      )
    })
  }

  /** What was said last of this code; undefined for what the app knew by itself. */
  last(code: AnyErrorCode): HeardFailure | undefined {
    return this.heard.filter((failure) => failure.code === code).at(-1)
  }

  private keep(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    if ('code' in value && typeof value.code === 'string') this.heard.push(value as HeardFailure)
    for (const part of Object.values(value)) this.keep(part)
  }
}
