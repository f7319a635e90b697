type Callback = (...args: unknown[]) => void

/** `setTimeout` and its kin as the app knows them: numbers for ids, and silence after the app was killed. */
export class Timers {
  private readonly running = new Map<number, NodeJS.Timeout>()
  private nextId = 1

  constructor(private readonly run: (label: string, work: () => unknown) => unknown) {}

  get globals(): Readonly<Record<string, unknown>> {
    const clear = (id: unknown) => this.clear(Number(id))
    return {
      setTimeout: (callback: Callback, ms = 0, ...args: unknown[]) => this.once(callback, Number(ms), args),
      setInterval: (callback: Callback, ms = 0, ...args: unknown[]) => this.repeat(callback, Number(ms), args),
      clearTimeout: clear,
      clearInterval: clear,
    }
  }

  stop(): void {
    for (const id of this.running.keys()) this.clear(id)
  }

  private once(callback: Callback, ms: number, args: unknown[]): number {
    const id = this.nextId++
    const timer = setTimeout(() => {
      this.running.delete(id)
      this.run('a timer', () => callback(...args))
    }, ms)
    this.running.set(id, timer)
    return id
  }

  private repeat(callback: Callback, ms: number, args: unknown[]): number {
    const id = this.nextId++
    this.running.set(
      id,
      setInterval(() => this.run('a timer', () => callback(...args)), ms),
    )
    return id
  }

  private clear(id: number): void {
    clearTimeout(this.running.get(id))
    this.running.delete(id)
  }
}
