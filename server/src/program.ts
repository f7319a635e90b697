/** Longer than this nobody waits for requests under way when the program is told to stop. */
const STOP_TIMEOUT_MS = 12_000

/** What runs and can be stopped; parts are stopped in the reverse order of their start. */
export class Parts {
  private readonly stops: (() => Promise<unknown>)[] = []

  /** Says how a part that has just been started is stopped. */
  add(stop: () => Promise<unknown>): void {
    this.stops.push(stop)
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop()
  }
}

/** What a program can do about itself. */
export interface ProgramControl {
  readonly parts: Parts
  /** Stops the parts and ends the process; with 0 only after an orderly stop. */
  end(exitCode: number): Promise<void>
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/**
 * Runs until something ends it: a failed start (said in a sentence), a mistake of ours (said with its stack), or one of
 * the usual signals.
 */
export async function runProgram(start: (control: ProgramControl) => Promise<void>): Promise<void> {
  const parts = new Parts()
  let stopping = false
  const end = async (exitCode: number): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(exitCode || 1), STOP_TIMEOUT_MS).unref()
    try {
      await parts.stop()
    } catch (error) {
      say(error)
      process.exit(1)
    }
    process.exit(exitCode)
  }
  for (const signal of signals) process.on(signal, () => void end(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      say(error, { stack: true })
      void end(1)
    })
  }
  try {
    await start({ parts, end })
  } catch (error) {
    say(error)
    await end(1)
  }
}

/** A sentence for the person at the terminal; a mistake of ours comes with its stack. */
function say(error: unknown, options: { stack: boolean } = { stack: false }): void {
  const text = error instanceof Error ? (options.stack ? error.stack : error.message) : String(error)
  process.stderr.write(`${text}\n`)
}
