/**
 * A question asked before its answer is known to be wanted. Awaiting it tells its failure as ever; left alone, its failure
 * is nobody's.
 */
export function ahead<Answer>(asked: Promise<Answer>): Promise<Answer> {
  asked.catch(() => undefined)
  return asked
}
