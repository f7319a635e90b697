import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { freePort } from '../../scripts/lib/ports.cjs'

const linuxRange = '/proc/sys/net/ipv4/ip_local_port_range'

/** Elsewhere the range of RFC 6335. */
function firstOutgoingPort(): number {
  return existsSync(linuxRange) ? Number(readFileSync(linuxRange, 'utf8').trim().split(/\s+/)[0]) : 49_152
}

/** Programs that tests kill come back on their port, so nobody else may get it meanwhile. */
describe('a free port', () => {
  it('lies where no outgoing connection is given its own', async () => {
    const first = firstOutgoingPort()
    for (let index = 0; index < 50; index += 1) expect(await freePort()).toBeLessThan(first)
  })

  it('is none that a suite in another worker may choose', async () => {
    const { JEST_WORKER_ID: own } = process.env
    const ranges: number[][] = []
    for (const worker of ['1', '2', '8']) {
      process.env.JEST_WORKER_ID = worker
      ranges.push(await Promise.all(Array.from({ length: 50 }, () => freePort())))
    }
    process.env.JEST_WORKER_ID = own
    const [first = [], second = [], eighth = []] = ranges
    expect(Math.max(...first)).toBeLessThan(Math.min(...second))
    expect(Math.max(...second)).toBeLessThan(Math.min(...eighth))
  })

  it('is not one that somebody listens on', async () => {
    const taken = await freePort()
    const server = createServer().listen(taken, '127.0.0.1')
    await once(server, 'listening')
    const other = taken === 20_000 ? 20_001 : taken - 1
    const picks = [taken, taken, other]
    const port = await freePort(() => picks.shift() ?? taken + 1)
    server.close()
    expect(port).not.toBe(taken)
  })
})
