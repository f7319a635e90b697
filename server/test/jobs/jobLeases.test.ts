import { setTimeout as pause } from 'node:timers/promises'
import type { Job } from '#jobs/job'
import { listJobs } from '#jobs/jobStore'
import { type RunningJob, startJob } from '#jobs/startJob'
import { buildTestApp } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves that of several processes on one database one runs a job, and that another takes over when it is gone.
describeEachEngine('jobs', (open) => {
  /** Two processes, as far as the database can tell, that share a job which notes who ran it. */
  async function twoProcesses() {
    const wallet = await buildTestApp({ database: await open() })
    const ran: string[] = []
    const start = (holder: string): RunningJob => {
      const job: Job = {
        name: 'try-out',
        everyMs: 20,
        run: async () => {
          ran.push(holder)
          return 1
        },
      }
      return startJob(wallet.context, job, holder)
    }
    return { wallet, ran, start }
  }

  async function until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await pause(5)
  }

  it('runs in one process, again and again, and another takes over at once when that one stops', async () => {
    const { wallet, ran, start } = await twoProcesses()
    const first = start('first')
    await until(() => ran.length >= 3)
    const second = start('second')
    const before = ran.length
    await until(() => ran.length >= before + 5)
    expect(new Set(ran)).toEqual(new Set(['first']))
    await first.stop()
    ran.length = 0
    await until(() => ran.length >= 2)
    expect(new Set(ran)).toEqual(new Set(['second']))
    await second.stop()
    expect(await listJobs(wallet.context.database)).toMatchObject([
      { name: 'try-out', holder: null, lastSuccessAt: expect.any(Date) },
    ])
    await wallet.close()
    await wallet.context.database.close()
  })

  it('waits for the lease of a process that died, and no longer', async () => {
    const { wallet, ran, start } = await twoProcesses()
    await wallet.context.database.query("INSERT INTO job (name, holder, leased_until) VALUES ('try-out', 'dead', $1)", [
      new Date(wallet.clock.now().getTime() + 10_000),
    ])
    const second = start('second')
    await pause(200)
    expect(ran).toEqual([])
    wallet.clock.advanceSeconds(10)
    await until(() => ran.length > 0)
    await second.stop()
    await wallet.close()
    await wallet.context.database.close()
  })

  it('takes a lease for none that was written before the clock went back', async () => {
    const { wallet, ran, start } = await twoProcesses()
    await wallet.context.database.query("INSERT INTO job (name, holder, leased_until) VALUES ('try-out', 'dead', $1)", [
      new Date(wallet.clock.now().getTime() + 3_600_000),
    ])
    const second = start('second')
    await until(() => ran.length > 0)
    await second.stop()
    await wallet.close()
    await wallet.context.database.close()
  })

  it('goes on after a round that failed, and says which job it was', async () => {
    const wallet = await buildTestApp({ database: await open() })
    let rounds = 0
    const failing: Job = {
      name: 'try-out',
      everyMs: 5,
      run: async () => {
        rounds += 1
        throw new Error('not today')
      },
    }
    const running = startJob(wallet.context, failing, 'first')
    await until(() => rounds >= 2)
    await running.stop()
    expect(await listJobs(wallet.context.database)).toMatchObject([{ name: 'try-out', lastSuccessAt: null }])
    await wallet.close()
    await wallet.context.database.close()
  })
})
