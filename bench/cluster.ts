import { execFileSync } from 'node:child_process'
import { type Cluster, findPostgres, startPostgres } from '../scripts/lib/postgres.cjs'

/** What a small production server would set; everything that makes a COMMIT safe is on. */
const settings = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=512MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
  'wal_compression=lz4',
]

const pgbenchScale = 20
const pgbenchClients = 8

/** A throw-away cluster with a database for the wallet and one for pgbench. */
export class BenchCluster {
  private constructor(
    private readonly binaries: string,
    private readonly cluster: Cluster,
  ) {}

  static async start(): Promise<BenchCluster> {
    const binaries = findPostgres()
    if (binaries === null) throw new Error('The bench needs a PostgreSQL server: on Debian, the package postgresql.')
    const bench = new BenchCluster(binaries, await startPostgres(binaries, settings))
    bench.create('wallet')
    bench.create('pgbench')
    bench.run('pgbench', ['-i', '-q', '-s', String(pgbenchScale), bench.urlOf('pgbench')])
    return bench
  }

  get pid(): number {
    return this.cluster.pid
  }

  urlOf(database: string): string {
    return new URL(`/${database}`, this.cluster.url).href
  }

  create(database: string): void {
    this.sql(`CREATE DATABASE ${database}`)
  }

  drop(database: string): void {
    this.sql(`DROP DATABASE ${database} WITH (FORCE)`)
  }

  /** What the settings really are, as the server says. */
  settings(): Record<string, string> {
    const names = ['server_version', ...settings.map((setting) => setting.replace(/=.*/, ''))]
    return Object.fromEntries(names.map((name) => [name, this.sql(`SHOW ${name}`).trim()]))
  }

  /** Before a figure: nothing that an earlier one left to do is done during it. */
  settle(database = 'wallet'): void {
    this.sql('VACUUM ANALYZE', database)
    this.sql('CHECKPOINT')
  }

  /** Transactions a second of pgbench's TPC-B, prepared, 8 clients. */
  pgbench(seconds: number): number {
    const options = ['-M', 'prepared', '-c', String(pgbenchClients), '-j', '1', '-T', String(seconds)]
    const said = this.run('pgbench', [...options, this.urlOf('pgbench')])
    const tps = /tps = ([\d.]+)/.exec(said)?.[1]
    if (tps === undefined) throw new Error(`pgbench said nothing of tps:\n${said}`)
    return Math.round(Number(tps))
  }

  stop(): Promise<void> {
    return this.cluster.stop()
  }

  private run(program: string, options: string[]): string {
    return execFileSync(`${this.binaries}/${program}`, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }

  private sql(statement: string, database = 'postgres'): string {
    return this.run('psql', ['-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', statement, this.urlOf(database)])
  }
}
