/** Folder with initdb and postgres, newest version first; null when the machine has no server. */
export function findPostgres(): string | null

/** A running throw-away cluster. */
export interface Cluster {
  /** Of the server all others are children of. */
  readonly pid: number
  /** Of a superuser who may create databases. */
  readonly url: string
  /** Ends the server and removes everything. */
  stop(): Promise<void>
}

/** Starts a cluster with production durability settings on a free port; `settings` such as 'shared_buffers=512MB' overrule. */
export function startPostgres(binaries: string, settings?: readonly string[]): Promise<Cluster>
