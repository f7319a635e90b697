import { lockRanks } from '#kit/lockRanks'
import type { Database, Transaction } from '#storage/database'

/** Rows that only their new id names are nobody's to wait for while they are written. */
const bornAlone = /\bINSERT INTO (?:bank_debit|bill) /g

/**
 * Watches in which order every transaction first touches the tables that have a rank. One that does not keep to it fails
 * the suite when it closes the database: an error on the spot would be taken for a failed request, and perhaps expected.
 */
export function watchLockOrder(database: Database): Database {
  const outOfOrder = new Set<string>()
  const transaction = database.transaction.bind(database)
  const close = database.close.bind(database)
  database.transaction = (work) =>
    transaction(async (tx) => {
      const touched = new Set<string>()
      const watched: Transaction = {
        inTransaction: true,
        query(text, params) {
          for (const table of rankedTablesOf(text)) touched.add(table)
          if (!isInOrder([...touched])) outOfOrder.add([...touched].join(', '))
          return tx.query(text, params)
        },
      }
      return work(watched)
    })
  database.close = async () => {
    await close()
    if (outOfOrder.size > 0) throw new Error(`touched against lockRanks: ${[...outOfOrder].join('; ')}`)
  }
  return database
}

type RankedTable = keyof typeof lockRanks

const isRanked = (table: string): table is RankedTable => table in lockRanks

export const isInOrder = (tables: readonly string[]): boolean =>
  tables.filter(isRanked).every((table, index, all) => index === 0 || rankOf(all[index - 1]) < lockRanks[table])

const rankOf = (table: RankedTable | undefined): number => (table === undefined ? 0 : lockRanks[table])

/** The ranked tables of which a statement writes or locks rows, as they come in it. */
export function rankedTablesOf(text: string): RankedTable[] {
  const written = [...text.replace(bornAlone, '').matchAll(/\b(?:UPDATE|INSERT INTO|DELETE FROM)\s+(\w+)/g)]
  const locked = /\bFOR (?:NO KEY )?UPDATE\b/.test(text) ? [/\bFROM\s+(\w+)/.exec(text)] : []
  return [...locked, ...written].map((match) => match?.[1] ?? '').filter(isRanked)
}
