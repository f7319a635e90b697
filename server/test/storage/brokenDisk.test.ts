import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyLedger } from '#ledger/verify'
import { openDatabase } from '#storage/openDatabase'
import { KillRig, type RigAnswer } from '../support/killRig'

/**
 * A disk that is full, or that fails, under the running server: health goes red, payments are refused instead of
 * half made, and once the disk is well again and the server restarted, all it had answered is there.
 */

jest.setTimeout(180_000)

const onLinux = process.platform === 'linux' ? test.each : test.skip.each
onLinux(['ENOSPC', 'EIO'])('%s turns health red and makes no half payment', async (fault) => {
  const rig = new KillRig()
  try {
    await rig.prepare(null)
    const faultFile = join(rig.directory, 'fault')
    await rig.start(['--require', join(__dirname, '../support/faultyDisk.cjs')], { FAULT_FILE: faultFile })
    const payer = await rig.payer(50_000)
    const code = await rig.staticCode()
    const answers = new Map<string, RigAnswer | null>()
    const pay = async (key: string = randomUUID()): Promise<number | undefined> => {
      const answer = await rig.pay(payer, { key, code, amountFen: 100, fromCard: false })
      answers.set(key, answer)
      return answer?.status
    }
    for (let count = 0; count < 5; count += 1) expect(await pay()).toBe(201)

    writeFileSync(faultFile, fault)
    const broken = await Promise.all(Array.from({ length: 5 }, () => pay()))
    // Undefined: not even the sealing key could be had.
    for (const status of broken) expect([500, 503, undefined]).toContain(status)
    while ((await rig.health()) === 'ok') await pause(100)

    rmSync(faultFile)
    await rig.stop('SIGTERM')
    await rig.start()
    for (const key of answers.keys()) expect(await pay(key)).toBe(201)
    await rig.stop('SIGTERM')
    const database = await openDatabase({ dataDir: rig.dataDir })
    const { rows } = await database.query<{ count: bigint }>(
      "SELECT count(*) AS count FROM payment WHERE status = 'succeeded'",
    )
    expect(rows).toEqual([{ count: BigInt(answers.size) }])
    expect(await verifyLedger(database)).toMatchObject({ differences: [] })
    await database.close()
  } finally {
    await rig.close()
  }
})
