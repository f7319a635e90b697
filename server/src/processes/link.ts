import { receivedError, type SentError, sendableError } from '#processes/linkErrors'

/** Functions that the other side of a link may call, by name. Arguments and results are plain data. */
export type Answers = Readonly<Record<string, (...args: never[]) => unknown>>

export type LinkMessage =
  /** 0: nobody waits for an answer. */
  | { readonly question: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly error: SentError }

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** The other process is gone, or the link to it. Whether it has done what it was asked is unknown. */
export class LinkLostError extends Error {
  override readonly name = 'LinkLostError'
}

/**
 * Questions and answers between two processes of the program. What is said in one turn of the event loop goes in one
 * message: under load one message carries hundreds, and costs hardly more than one alone.
 */
export class Link<Theirs extends Answers> {
  private readonly waiting = new Map<number, Waiting>()
  private outbox: LinkMessage[] = []
  private questions = 0
  private isLost = false

  /** @param post Hands messages to the other process; throws for what cannot be carried. */
  constructor(
    private readonly ours: Answers,
    private readonly post: (messages: readonly LinkMessage[]) => void,
  ) {}

  /**
   * Asks the other process and waits for its answer.
   *
   * @throws what it threw, where class and code are ours or the database's; LinkLostError when it is gone.
   */
  ask<Name extends keyof Theirs & string>(
    name: Name,
    ...args: Parameters<Theirs[Name]>
  ): Promise<Awaited<ReturnType<Theirs[Name]>>> {
    if (this.isLost) return Promise.reject(new LinkLostError('The other process is gone'))
    this.questions += 1
    const question = this.questions
    return new Promise((resolve, reject) => {
      this.waiting.set(question, { resolve: resolve as Waiting['resolve'], reject })
      this.put({ question, name, args })
    })
  }

  /** Tells the other process something that has no answer. */
  tell<Name extends keyof Theirs & string>(name: Name, ...args: Parameters<Theirs[Name]>): void {
    if (!this.isLost) this.put({ question: 0, name, args })
  }

  /** Takes what the other process posted. */
  receive(messages: readonly LinkMessage[]): void {
    for (const message of messages) {
      if ('question' in message) void this.answer(message)
      else this.settle(message)
    }
  }

  /** The other process is gone: whoever waits for it hears so. */
  lose(): void {
    this.isLost = true
    this.outbox = []
    const lost = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of lost) reject(new LinkLostError('The other process is gone'))
  }

  private async answer({ question, name, args }: Extract<LinkMessage, { question: number }>): Promise<void> {
    const work = async (): Promise<unknown> => {
      const answer = Object.hasOwn(this.ours, name) ? this.ours[name] : undefined
      if (answer === undefined) throw new Error(`Nobody here answers ${name}`)
      return answer(...(args as never[]))
    }
    if (question === 0) {
      await work()
      return
    }
    const message = await work().then(
      (value): LinkMessage => ({ answer: question, value }),
      (error: unknown): LinkMessage => ({ answer: question, error: sendableError(error) }),
    )
    if (!this.isLost) this.put(message)
  }

  private settle(message: Exclude<LinkMessage, { question: number }>): void {
    const waiting = this.waiting.get(message.answer)
    if (waiting === undefined) return
    this.waiting.delete(message.answer)
    if ('error' in message) waiting.reject(receivedError(message.error))
    else waiting.resolve(message.value)
  }

  private put(message: LinkMessage): void {
    if (this.outbox.length === 0) setImmediate(() => this.flush())
    this.outbox.push(message)
  }

  private flush(): void {
    if (this.isLost) return
    const messages = this.outbox
    this.outbox = []
    try {
      this.post(messages)
    } catch {
      // One of them cannot be carried; the others must not suffer for it.
      for (const message of messages) this.postAlone(message)
    }
  }

  private postAlone(message: LinkMessage): void {
    try {
      this.post([message])
    } catch (error) {
      if ('answer' in message) this.post([{ answer: message.answer, error: sendableError(error) }])
      else this.settle({ answer: message.question, error: sendableError(error) })
    }
  }
}
