import { randomUUID } from 'node:crypto'
import { forgetExpired } from '#jobs/forgetExpired'
import { buildTestApp, testPassword } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves that what has had its time is deleted, and nothing else.
describeEachEngine('forgetExpired', (open) => {
  it('deletes expired nonces, tokens, codes and tries, and keeps what still counts', async () => {
    const database = await open()
    const wallet = await buildTestApp({ database })
    const user = await wallet.registerUser()
    const device = { id: user.deviceId, name: 'Test', host: 'h5' }
    const password = await wallet.seal('login_password', `${testPassword}!`)
    await wallet.send({ path: '/sessions', body: { phone: user.phone, password, device } })
    await wallet.seal('login_password', testPassword)

    const count = async (table: string) => {
      const { rows } = await database.query<{ count: bigint }>(`SELECT count(*) AS count FROM ${table}`)
      return Number(rows[0]?.count)
    }
    const counts = async () => ({
      nonces: await count('sealing_nonce'),
      tokens: await count('session_token'),
      codes: await count('sms_code'),
      lanes: await count('sms_lane'),
      tries: await count('wrong_try'),
      users: await count('wallet_user'),
    })
    await forgetExpired(wallet.context)
    expect(await counts()).toEqual({ nonces: 2, tokens: 2, codes: 1, lanes: 1, tries: 1, users: 1 })
    wallet.clock.advanceSeconds(3600)
    await forgetExpired(wallet.context)
    // The used nonces ended 55 minutes ago: a clock put back by an hour would make them good again.
    expect(await counts()).toEqual({ nonces: 2, tokens: 1, codes: 1, lanes: 1, tries: 1, users: 1 })
    wallet.clock.advanceSeconds(3600 + 300)
    await forgetExpired(wallet.context)
    expect(await counts()).toEqual({ nonces: 0, tokens: 1, codes: 1, lanes: 1, tries: 1, users: 1 })
    wallet.clock.advanceSeconds(2 * 86_400)
    await forgetExpired(wallet.context)
    expect(await counts()).toEqual({ nonces: 0, tokens: 1, codes: 0, lanes: 0, tries: 0, users: 1 })
    await wallet.close()
    await database.close()
  })

  it('deletes messages that are through after two days, and none that still waits', async () => {
    const database = await open()
    const wallet = await buildTestApp({ database })
    const now = wallet.clock.now()
    for (const state of ['waiting', 'sending', 'sent', 'refused']) {
      await database.query(
        `INSERT INTO outbox (message_id, user_id, topic, state, send_after, created_at, changed_at)
         VALUES ($1, $2, 'payment', $3, $4, $4, $4)`,
        [randomUUID(), randomUUID(), state, now],
      )
    }
    const statesAfter = async (seconds: number) => {
      wallet.clock.advanceSeconds(seconds)
      await forgetExpired(wallet.context)
      const { rows } = await database.query<{ state: string }>('SELECT state FROM outbox ORDER BY state')
      return rows.map(({ state }) => state)
    }
    expect(await statesAfter(2 * 86_400 - 1)).toEqual(['refused', 'sending', 'sent', 'waiting'])
    expect(await statesAfter(1)).toEqual(['sending', 'waiting'])
    await wallet.close()
    await database.close()
  })
})
