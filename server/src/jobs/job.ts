import type { AppContext } from '#context'

/**
 * Something that is done again and again without a request. A round may run beside another of itself (a lease ran out, an
 * operator started one by hand), so each must find its work in the database and be safe to repeat.
 */
export interface Job {
  /** As operators write it: a verb and a noun. */
  readonly name: string
  /** The pause between the end of a round and the next one. */
  readonly everyMs: number
  /** One round; answers how many things it dealt with. */
  readonly run: (context: AppContext) => Promise<number>
}
