import type { Queryable, SqlValue } from '#storage/database'

export type ColumnType = 'uuid' | 'text' | 'int4' | 'int8' | 'bool' | 'timestamptz' | 'jsonb'

type FieldOf<Row> = keyof Row & string

/** What a table calls each field of a row, and its type there. */
export type Columns<Row> = { readonly [Field in FieldOf<Row>]: readonly [name: string, type: ColumnType] }

/**
 * The columns of a table, named once: what SELECT, INSERT and the unnested rows of a batch say of them comes from here.
 * Its texts are made of our own names only, never of what came from outside.
 */
export class ColumnTable<Row extends Readonly<Record<FieldOf<Row>, SqlValue | object>>> {
  private readonly fields: readonly FieldOf<Row>[]

  constructor(
    readonly table: string,
    private readonly columns: Columns<Row>,
  ) {
    this.fields = Object.keys(columns) as FieldOf<Row>[]
  }

  /** The select list that answers these fields, all of them unless said otherwise; with the table's name before each. */
  select(fields: readonly FieldOf<Row>[] = this.fields): string {
    return fields.map((field) => `${this.table}.${this.columns[field][0]} AS "${field}"`).join(', ')
  }

  /** Adds a row; the fields that are not named get their default. `suffix` is what follows, such as ON CONFLICT. */
  async insert(
    database: Queryable,
    row: Row,
    { fields = this.fields, suffix = '' }: { fields?: readonly FieldOf<Row>[]; suffix?: string } = {},
  ): Promise<number> {
    const slots = fields.map((_, index) => `$${index + 1}`).join(', ')
    const { rowCount } = await database.query(
      `INSERT INTO ${this.table} (${this.names(fields).join(', ')}) VALUES (${slots}) ${suffix}`,
      fields.map((field) => row[field] as SqlValue),
    )
    return rowCount
  }

  /** Name and type of these columns, for rows that are unnested. */
  typesOf(fields: readonly FieldOf<Row>[]): Record<string, ColumnType> {
    return Object.fromEntries(fields.map((field) => this.columns[field]))
  }

  /** The cells of these fields by the names of their columns. */
  cellsOf<Field extends FieldOf<Row>>(fields: readonly Field[], row: Pick<Row, Field>): Record<string, Row[Field]> {
    return Object.fromEntries(fields.map((field) => [this.columns[field][0], row[field]]))
  }

  /** Adds what `$rows` has of these fields; `fixed` are columns that are the same in every row. */
  insertRows(fields: readonly FieldOf<Row>[], fixed: { readonly [Field in FieldOf<Row>]?: Row[Field] & string } = {}) {
    const constants = (Object.keys(fixed) as FieldOf<Row>[]).map((field) => [field, `'${fixed[field]}'`] as const)
    const names = this.names(fields)
    const targets = [...names, ...this.names(constants.map(([field]) => field))]
    const values = [...names, ...constants.map(([, constant]) => constant)]
    return `INSERT INTO ${this.table} (${targets.join(', ')}) SELECT ${values.join(', ')} FROM $rows`
  }

  /** For `ON CONFLICT DO UPDATE SET`: these fields as the new row has them. */
  overwrite(fields: readonly FieldOf<Row>[]): string {
    return this.names(fields)
      .map((name) => `${name} = excluded.${name}`)
      .join(', ')
  }

  /**
   * Adds what `$rows` has of the `sums` to the rows of these `keys`, which are made where they are missing. In the order
   * of the keys, so that two processes that add to the same rows wait for each other instead of deadlocking.
   */
  addRows(keys: readonly FieldOf<Row>[], sums: readonly FieldOf<Row>[]): string {
    const key = this.names(keys).join(', ')
    const names = this.names(sums)
    const added = names.map((name) => `sum(${name})::bigint`).join(', ')
    const totals = names.map((name) => `${name} = ${this.table}.${name} + excluded.${name}`).join(', ')
    return `INSERT INTO ${this.table} (${key}, ${names.join(', ')}) SELECT ${key}, ${added} FROM $rows
            GROUP BY ${key} ORDER BY ${key} ON CONFLICT (${key}) DO UPDATE SET ${totals}`
  }

  private names(fields: readonly FieldOf<Row>[]): string[] {
    return fields.map((field) => this.columns[field][0])
  }
}
