import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { ReadFigure } from './bills'
import { type Figure, round } from './measureCity'

export interface Report {
  readonly settings: Readonly<Record<string, string>>
  readonly users: number
  readonly seconds: number
  /** Transactions a second before and after the service's figures. */
  readonly pgbench: readonly number[]
  readonly figures: readonly Figure[]
  readonly reads: readonly ReadFigure[]
}

export interface Ratios {
  /** Payments a second at the peak ÷ pgbench's transactions of the same run. */
  readonly uniform: number
  /** One merchant ÷ uniform; null where it was left out. */
  readonly hotMerchant: number | null
  /** Embedded engine ÷ PostgreSQL; null where it was left out. */
  readonly embedded: number | null
}

/** The most a second of one shape on one engine; 0 where it was left out. */
const peak = (figures: readonly Figure[], what: string, engine: Figure['engine'] = 'postgres') =>
  Math.max(0, ...figures.filter((figure) => figure.what === what && figure.engine === engine).map((f) => f.perSecond))

export function ratiosOf({ pgbench, figures }: Report): Ratios {
  const uniform = peak(figures, 'uniform')
  const tps = pgbench.reduce((sum, value) => sum + value, 0) / pgbench.length
  return {
    uniform: round(uniform / tps, 3),
    hotMerchant: round(peak(figures, 'one merchant') / uniform, 3) || null,
    embedded: round(peak(figures, 'uniform', 'pglite') / uniform, 3) || null,
  }
}

/** The longest p99 of uniform payments on PostgreSQL, which is that of the most connections, and the errors of every figure. */
export function worstOf({ figures }: Report): { readonly p99Ms: number; readonly errors: number } {
  const uniform = figures.filter(({ what, engine }) => what === 'uniform' && engine === 'postgres')
  return {
    p99Ms: Math.max(0, ...uniform.map(({ p99Ms }) => p99Ms)),
    errors: figures.reduce((sum, figure) => sum + figure.errors, 0),
  }
}

/** Prints the figures and what they were measured on. */
export function say(report: Report): void {
  console.log(lines(report).join('\n'))
}

const document = join(__dirname, '../../docs/PERFORMANCE.md')

export function writeDocument(report: Report): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const head = [
    '# What the API does on one machine',
    '',
    `Written by \`npm run bench -- --write\` at commit ${commit}; nothing here is typed by hand. How it is measured: \`bench/README.md\`.`,
    '',
  ]
  writeFileSync(document, `${[...head, ...lines(report)].join('\n')}\n`)
}

function lines(report: Report): string[] {
  const { settings, users, seconds, pgbench, figures, reads } = report
  const ratios = ratiosOf(report)
  return [
    `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ${users} users, ${seconds} s a figure.`,
    `PostgreSQL: ${Object.entries(settings)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
    '',
    `pgbench TPC-B, 8 clients, prepared: ${pgbench.join(' and ')} transactions a second, before and after.`,
    '',
    '| payments | engine | connections | a second | p50 ms | p99 ms | slowest ms | errors | batch | CPU ms: API | PostgreSQL | wrk |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...figures.map((f) =>
      row([
        ...[f.what, f.engine, f.connections, f.perSecond, f.p50Ms, f.p99Ms, f.maxMs, f.errors],
        ...[f.batchSize ?? '–', f.serverCpuMs, f.postgresCpuMs ?? '–', f.wrkCpuMs],
      ]),
    ),
    '',
    `Uniform ÷ pgbench: ${ratios.uniform}. One merchant ÷ uniform: ${ratios.hotMerchant ?? '–'}. Embedded ÷ PostgreSQL: ${ratios.embedded ?? '–'}.`,
    ...(reads.length === 0 ? [] : ['', ...readLines(reads)]),
  ]
}

function readLines(reads: readonly ReadFigure[]): string[] {
  return [
    '| bills of one user | first page ms | 1,000th page ms | ratio | a month ms |',
    '|---|---|---|---|---|',
    ...reads.map(({ bills, firstMs, thousandthMs, monthMs }) =>
      row([bills.toLocaleString('en'), firstMs, thousandthMs, round(thousandthMs / firstMs, 2), monthMs]),
    ),
  ]
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
