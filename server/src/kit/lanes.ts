/** Runs work of the same name one after another, within this process. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>()

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve()
    const result = before.then(work)
    const tail = result.then(nothing, nothing)
    this.tails.set(name, tail)
    try {
      return await result
    } finally {
      if (this.tails.get(name) === tail) this.tails.delete(name)
    }
  }
}

/** The next one in line starts whether the one before it succeeded or not. */
const nothing = (): void => undefined
