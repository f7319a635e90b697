interface Waiting<Item, Result> {
  readonly item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Runs small questions of the same kind together: at most one batch is under way, and what arrives meanwhile is the
 * next one. Alone, a question waits for nothing; under load one statement answers many.
 */
export class NaturalBatch<Item, Result> {
  private waiting: Waiting<Item, Result>[] = []
  private isRunning = false

  /** `run` answers every item, in order. */
  constructor(private readonly run: (items: readonly Item[]) => Promise<readonly Result[]>) {}

  ask(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject })
      if (!this.isRunning) void this.drain()
    })
  }

  private async drain(): Promise<void> {
    this.isRunning = true
    while (this.waiting.length > 0) await this.runOne(this.waiting.splice(0, BATCH_MAX))
    this.isRunning = false
  }

  private async runOne(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.run(batch.map(({ item }) => item))
      if (results.length !== batch.length) throw new Error('A batch must answer every item')
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}

const BATCH_MAX = 256
