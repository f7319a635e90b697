import { AsyncLocalStorage } from 'node:async_hooks'
import type { ClientBase, QueryResult as DriverResult } from 'pg'
import type { QueryResult, SqlValue, Transaction } from '#storage/database'
import { asDatabaseError, DatabaseUnavailableError, isRetryable } from '#storage/databaseErrors'
import { arrayText } from '#storage/engines/valueTypes'

/**
 * What both engines share: how a statement is sent, what a transaction is, when it runs again. Both speak the
 * PostgreSQL protocol through `pg`, so prepared statements, value types and errors are the same by construction.
 */

const attemptsMax = 8

/**
 * Which transaction the present call is in. Only tests follow it: a mistake of the program that they find (see
 * `refuseInsideTransaction`), and following every promise costs each payment processor time.
 */
const openTransactions = process.env.NODE_ENV === 'test' ? new AsyncLocalStorage<{ open: boolean }>() : null

/** Sends one statement. Statements with parameters are prepared once per connection, under a name of their own. */
export async function send<Row>(
  client: ClientBase,
  text: string,
  params?: readonly SqlValue[],
): Promise<QueryResult<Row>> {
  try {
    const result: DriverResult = await (params === undefined
      ? client.query(text)
      : client.query({ name: statementName(text), text, values: params.map(parameter) }))
    return { rows: (result.rows ?? []) as Row[], rowCount: result.rowCount ?? 0 }
  } catch (error) {
    throw asDatabaseError(error)
  }
}

const parameter = (value: SqlValue): SqlValue => (Array.isArray(value) ? arrayText(value) : value)

/**
 * Runs `work` between BEGIN and COMMIT on this client. A COMMIT the database turned into a rollback (a statement
 * had failed and its error was swallowed) rejects too, so nothing is ever claimed that was not written.
 *
 * @param onEnd called when COMMIT or ROLLBACK has been sent: what is sent from then on is not part of the transaction.
 */
export async function runTransaction<T>(
  client: ClientBase,
  work: (tx: Transaction) => Promise<T>,
  onEnd: () => void = () => undefined,
): Promise<T> {
  const scope = { open: true }
  const tx: Transaction = {
    inTransaction: true,
    query: (text, params) =>
      scope.open
        ? send(client, text, params)
        : Promise.reject(new Error('This transaction has ended; a query was sent to it afterwards')),
  }
  /** Nothing may follow it but somebody else's: they may have the connection before the answer is here. */
  const end = (how: 'COMMIT' | 'ROLLBACK'): Promise<DriverResult> => {
    scope.open = false
    const ended = client.query(how)
    onEnd()
    return ended
  }
  const begun = async (): Promise<T> => {
    try {
      // BEGIN travels with the first statement: one round trip less.
      const [, result] = await Promise.all([
        send(client, 'BEGIN ISOLATION LEVEL READ COMMITTED'),
        openTransactions === null ? work(tx) : openTransactions.run(scope, () => work(tx)),
      ])
      return result
    } catch (error) {
      // A connection that cannot roll back is dead, and the database rolls back by itself; the pool drops it.
      await end('ROLLBACK').catch(throwUnlessGone)
      throw error
    }
  }
  const result = await begun()
  const commit = await end('COMMIT').catch((error: unknown) => {
    throw asDatabaseError(error)
  })
  if (commit.command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements failed')
  return result
}

/** Runs the transaction again, whole, on a serialization failure or a deadlock; with growing, jittered pauses. */
export async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!isRetryable(error) || attempt === attemptsMax) throw error
      const pauseMs = Math.random() * 2 ** attempt
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

/**
 * Refuses, in tests, a statement sent past the open transaction of the same call: with one connection it would wait for
 * itself for ever, and with a pool it would not be part of the transaction although it looks like it.
 */
export function refuseInsideTransaction(): void {
  if (openTransactions?.getStore()?.open) {
    throw new Error('A transaction is open in this call: use the transaction that was passed in, not the database')
  }
}

function throwUnlessGone(error: unknown): void {
  if (!(asDatabaseError(error) instanceof DatabaseUnavailableError)) throw error
}

const statementNames = new Map<string, string>()

/** SQL texts are written in source files, so there are few of them; generated texts beyond that stay unnamed. */
function statementName(text: string): string | undefined {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  if (statementNames.size >= 1000) return undefined
  const name = `s${statementNames.size + 1}`
  statementNames.set(text, name)
  return name
}
