/** Folder with initdb and postgres, newest version first; null when the machine has no server. */
export function findPostgres(): string | null

/** A running throw-away cluster. */
export interface Cluster {
  /** Of a superuser who may create databases. */
  readonly url: string
  /** Ends the server and removes everything. */
  stop(): Promise<void>
}

/** Starts a cluster with production durability settings on a free port. */
export function startPostgres(binaries: string): Promise<Cluster>
