import { randomUUID } from 'node:crypto'
import { forgetExpiredRows } from '#jobs/forgetExpired'
import { startJob } from '#jobs/startJob'
import { jobs } from '#jobs/startJobs'
import { type MetricsServer, serveMetrics } from '#metricsServer'
import type { Database } from '#storage/database'
import { MoneyApp } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

/**
 * Proves that the figures are those of what happened, are told on their own port alone, and hold nothing that belongs to a
 * citizen.
 */

/** One sample of Prometheus' text format: name, labels, value. */
interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

function parse(text: string): Sample[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [, name = '', labels = '', value = ''] = /^([a-z][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    if (name === '') throw new Error(`Not a sample: ${line}`)
    const pairs = Array.from(labels.matchAll(/([a-z_]+)="([^"]*)"/g), ([, key = '', text = '']) => [key, text])
    return { name, labels: Object.fromEntries(pairs), value: Number(value) }
  })
}

describeEachEngine('figures', (open, engine) => {
  let database: Database
  let money: MoneyApp
  let server: MetricsServer

  beforeAll(async () => {
    database = await open()
    money = await MoneyApp.build({ database, environment: { METRICS_PORT: '0' } })
    const { metrics, config } = money.api.context
    if (!metrics || !config.metrics) throw new Error('There are no figures')
    server = await serveMetrics(() => metrics.text(), config.metrics)
  })
  afterAll(async () => {
    await server.close()
    await money.close()
    await database.close()
  })

  async function scrape(): Promise<Sample[]> {
    const answer = await fetch(server.url)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    return parse(await answer.text())
  }
  const sampleOf = (samples: Sample[], name: string, labels: Record<string, string> = {}) =>
    samples.find(
      (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    )?.value

  test('a top-up sent twice is two answers, one replay, and one command of the ledger', async () => {
    const payer = await money.payer()
    const before = await scrape()
    const key = randomUUID()
    for (let time = 0; time < 2; time += 1) await money.topUp(payer, 5_000, { key })
    await money.api.send({ path: `/topups/${randomUUID()}`, token: payer.accessToken })
    const after = await scrape()
    const growth = (name: string, labels?: Record<string, string>) =>
      (sampleOf(after, name, labels) ?? 0) - (sampleOf(before, name, labels) ?? 0)
    const duration = 'wallet_http_request_duration_seconds_count'
    expect(growth(duration, { operation: 'createTopUp', status: '201' })).toBe(2)
    expect(growth(duration, { operation: 'readTopUp', status: '404' })).toBe(1)
    expect(growth('wallet_idempotent_replays_total', { operation: 'createTopUp' })).toBe(1)
    expect(growth('wallet_ledger_batch_commands_sum')).toBeGreaterThan(0)
    expect(sampleOf(after, 'wallet_ledger_waiting_commands')).toBe(0)
    expect(sampleOf(after, 'process_cpu_seconds_total')).toBeGreaterThan(0)
    const busy = sampleOf(after, 'wallet_database_connections', { state: 'busy' })
    expect(busy).toBe(engine === 'postgres' ? 0 : undefined)
  })

  test('a round of a job says when it succeeded', async () => {
    const { context } = money.api
    const running = startJob(context, { ...forgetExpiredRows, everyMs: 5 }, 'test')
    const gauge = async () =>
      sampleOf(await scrape(), 'wallet_job_last_success_timestamp_seconds', { job: 'forget-expired' })
    let at = await gauge()
    while (at === undefined) at = await gauge()
    await running.stop()
    expect(at).toBeCloseTo(context.clock.now().getTime() / 1000, 2)
  })

  test('labels are names of this source, never what somebody sent', async () => {
    const payer = await money.payer()
    const document = money.api.app.swagger() as { paths: Record<string, Record<string, { operationId?: string }>> }
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId }) => operationId ?? []),
    )
    await money.api.app.inject({ url: `/v1/${payer.phone}/${payer.id}` })
    await money.api.app.inject({ url: `/v1/bills/${randomUUID()}?phone=${payer.phone}` })
    await money.api.app.inject({ url: '/v1/%ff' })
    const samples = await scrape()
    const own = samples.filter(({ name }) => name.startsWith('wallet_'))
    expect(own.length).toBeGreaterThan(50)
    for (const { labels } of own) {
      for (const [key, value] of Object.entries(labels)) {
        const allowed: Record<string, RegExp> = { status: /^\d{3}$/, le: /^(?:[\d.]+|\+Inf)$/, state: /^\w+$/ }
        const names: Record<string, string[]> = {
          operation: ['other', ...operations],
          job: jobs.map(({ name }) => name),
        }
        const isKnown = names[key]?.includes(value) ?? allowed[key]?.test(value)
        expect({ key, value, isKnown }).toEqual({ key, value, isKnown: true })
      }
    }
    const text = JSON.stringify(samples)
    for (const secret of [payer.phone, payer.id, payer.card.id]) expect(text).not.toContain(secret)
  })

  test('they are asked for on their own port only, and nothing else is', async () => {
    const { status } = await fetch(server.url.replace('/metrics', '/v1/health'))
    expect(status).toBe(404)
    expect((await money.api.app.inject({ url: '/metrics' })).statusCode).toBe(404)
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
  })
})
