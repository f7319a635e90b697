import type { DialogAnswers, DialogKind, Dialogs } from '../hostDeps'

export interface OpenDialog {
  readonly kind: DialogKind
  readonly content: Readonly<Record<string, unknown>>
}

interface Waiting extends OpenDialog {
  resolve(answer: unknown): void
}

/** What stands over the app until a person answers. An answer given before its question is kept for it. */
export class DialogQueue implements Dialogs {
  private readonly waiting: Waiting[] = []
  private readonly prepared: { kind: DialogKind; answer: unknown }[] = []

  ask<Kind extends DialogKind>(kind: Kind, content: Readonly<Record<string, unknown>>): Promise<DialogAnswers[Kind]> {
    const at = this.prepared.findIndex((item) => item.kind === kind)
    const [ready] = at < 0 ? [] : this.prepared.splice(at, 1)
    if (ready) return Promise.resolve(ready.answer as DialogAnswers[Kind])
    return new Promise((resolve) => {
      this.waiting.push({ kind, content, resolve: (answer) => resolve(answer as DialogAnswers[Kind]) })
    })
  }

  get open(): readonly OpenDialog[] {
    return this.waiting.map(({ kind, content }) => ({ kind, content }))
  }

  /** Answers the dialog of this kind that opened last, or keeps the answer for the next one. */
  answer(kind: DialogKind, answer: unknown): void {
    const at = this.waiting.findLastIndex((dialog) => dialog.kind === kind)
    const [dialog] = at < 0 ? [] : this.waiting.splice(at, 1)
    if (dialog) dialog.resolve(answer)
    else this.prepared.push({ kind, answer })
  }

  /** The app is gone: nobody waits any more. */
  clear(): void {
    this.waiting.length = 0
    this.prepared.length = 0
  }
}
