import type { BusinessWrite } from '#ledger/types'
import type { ColumnType } from '#storage/columns'
import type { SqlValue, Transaction } from '#storage/database'

/** How rows of one name are written: all of a batch in one statement. */
export interface BusinessWriteDefinition {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnType>>
  /** SQL in which `$rows` stands for the rows, as a table of that name with these columns. */
  readonly sql: string
  /**
   * For an UPDATE … WHERE state = 'open': a row that does not meet its target was overtaken, and the batch is decided
   * again on what is there now. A command whose row misses all the same fails.
   */
  readonly mustAffectEveryRow?: boolean
  /** Unique constraint that a row with the same idempotency key, written outside the ledger, is met at. */
  readonly keyConstraint?: string
}

/** A row did not find what it was to change: somebody else has changed it since the batch was decided. */
export class BusinessWriteMissedError extends Error {
  override readonly name = 'BusinessWriteMissedError'
}

/** Writes the rows of a batch, name by name in the order of the definitions. */
export class BusinessWriter {
  private readonly definitions: readonly (BusinessWriteDefinition & { statement: string })[]
  private readonly names: ReadonlySet<string>

  constructor(definitions: readonly BusinessWriteDefinition[]) {
    this.definitions = definitions.map((definition) => ({ ...definition, statement: statementOf(definition) }))
    this.names = new Set(definitions.map(({ name }) => name))
    if (this.names.size !== definitions.length) throw new Error('Two business writes share a name')
  }

  /** Sends one statement per name; the promises are awaited by the caller, together with the ledger's own. */
  write(tx: Transaction, writes: readonly BusinessWrite[]): Promise<void>[] {
    const unknown = writes.find(({ name }) => !this.names.has(name))
    if (unknown) return [Promise.reject(new Error(`There is no business write named ${unknown.name}`))]
    return this.definitions.flatMap((definition) => {
      const rows = writes.filter(({ name }) => name === definition.name).map(({ row }) => row)
      return rows.length === 0 ? [] : [this.send(tx, definition, rows)]
    })
  }

  private async send(
    tx: Transaction,
    definition: BusinessWriteDefinition & { statement: string },
    rows: readonly BusinessWrite['row'][],
  ): Promise<void> {
    const { rowCount } = await tx.query(definition.statement, columnsOf(definition, rows))
    if (definition.mustAffectEveryRow && rowCount !== rows.length) {
      throw new BusinessWriteMissedError(`${definition.name} met ${rowCount} of ${rows.length} rows`)
    }
  }
}

function statementOf({ name, columns, sql }: BusinessWriteDefinition): string {
  if (!sql.includes('$rows')) throw new Error(`The business write ${name} does not say where its $rows go`)
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`)
  return sql.replaceAll('$rows', `unnest(${arrays.join(', ')}) AS rows(${Object.keys(columns).join(', ')})`)
}

function columnsOf({ name, columns }: BusinessWriteDefinition, rows: readonly BusinessWrite['row'][]): SqlValue[] {
  for (const row of rows) {
    const stranger = Object.keys(row).find((column) => !(column in columns))
    if (stranger) throw new Error(`The business write ${name} has no column ${stranger}`)
  }
  return Object.entries(columns).map(([column, type]) => rows.map((row) => cell(row[column] ?? null, type)))
}

/** Inside an array `pg` would take a list for a nested array: JSON goes as its text. */
function cell(value: BusinessWrite['row'][string], type: ColumnType): SqlValue {
  return type === 'jsonb' && value !== null ? JSON.stringify(value) : value
}
