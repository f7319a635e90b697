import type { Machine } from '#context'
import { PinProofs } from '#domains/proofs/pinProofs'
import type { Link } from '#processes/link'
import type { PrimaryAnswers } from '#processes/protocol'

/** The machine's parts as a worker has them: in its primary. */
export function machineOf(primary: Link<PrimaryAnswers>): Machine {
  return {
    ledger: {
      submit: (command) => primary.ask('submit', command),
      // It is the primary's, and other workers' as well.
      close: async () => undefined,
    },
    requestCounts: {
      take: (budgets) => primary.ask('take', budgets),
      giveBack: (budget) => primary.tell('giveBack', budget),
    },
    lanes: {
      async enter(name) {
        const ticket = await primary.ask('enterLane', name)
        return () => primary.tell('leaveLane', ticket)
      },
    },
    // Asked by every payment: each worker has them itself.
    pinProofs: new PinProofs((news) => primary.tell('tellProofs', news)),
  }
}

/** Answers one worker out of the primary's machine. */
export class MachineDesk {
  readonly answers: PrimaryAnswers
  private readonly lanesHeld = new Map<number, () => void>()
  private tickets = 0
  private isClosed = false

  /** @param tellProofs Passes news on to all other workers. */
  constructor({ ledger, requestCounts, lanes }: Machine, tellProofs: PrimaryAnswers['tellProofs']) {
    this.answers = {
      submit: (command) => ledger.submit(command),
      take: (budgets) => requestCounts.take(budgets),
      giveBack: (budget) => requestCounts.giveBack(budget),
      enterLane: async (name) => this.hold(await lanes.enter(name)),
      leaveLane: (ticket) => this.leave(ticket),
      echo: () => undefined,
      tellProofs,
    }
  }

  /** The worker has ended: nobody waits for ever in a lane that it was in. */
  close(): void {
    this.isClosed = true
    for (const ticket of [...this.lanesHeld.keys()]) this.leave(ticket)
  }

  private hold(leave: () => void): number {
    this.tickets += 1
    this.lanesHeld.set(this.tickets, leave)
    if (this.isClosed) this.leave(this.tickets)
    return this.tickets
  }

  private leave(ticket: number): void {
    this.lanesHeld.get(ticket)?.()
    this.lanesHeld.delete(ticket)
  }
}
