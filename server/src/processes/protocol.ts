import type { PinProofNews } from '#domains/proofs/pinProofs'
import type { MinuteBudget } from '#kit/requestCounts'
import type { LedgerCommand, LedgerOutcome } from '#ledger/types'
import type { MetricObject } from '#metrics'

/** What a worker may ask its primary: the parts that there is one of on a machine. */
export type PrimaryAnswers = {
  submit(command: LedgerCommand): Promise<LedgerOutcome>
  take(budgets: readonly MinuteBudget[]): Promise<number>
  giveBack(budget: MinuteBudget): void
  /** Waits for the turn in a lane; answers the ticket to leave it with. */
  enterLane(name: string): Promise<number>
  leaveLane(ticket: number): void
  /** Answers, after all that was said on this link before it. */
  echo(): void
  /** For all other workers. */
  tellProofs(news: PinProofNews): void
}

/** What a primary may ask its workers. */
export type WorkerAnswers = {
  /** Answers once it listens: its address. */
  ready(): Promise<string>
  learnProofs(news: PinProofNews): void
  /** The figures of its process. */
  figures(): Promise<MetricObject[]>
  /** Take no more requests, answer those under way, end. */
  stop(): void
}
