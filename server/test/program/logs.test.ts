import { Writable } from 'node:stream'
import { createLogger, scrub } from '#logger'
import { buildTestApp, testPassword, testPin } from '../support/buildTestApp'
import { openTestDatabase } from '../support/testDatabase'

// Plants personal data and secrets in everything a user does, and looks for them in every line that was logged.

describe('the log', () => {
  it('holds nothing of what a user enters, nor what the server issues', async () => {
    const lines: string[] = []
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    const logger = createLogger('trace', sink)
    const database = await openTestDatabase('pglite')
    const wallet = await buildTestApp({ database, log: logger, server: { loggerInstance: logger } })
    const user = await wallet.userWithPin()
    const smsCode = wallet.sms.codeFor(user.phone)
    await wallet.send({ path: `/bills?cursor=${user.phone}`, token: user.accessToken })
    await wallet.send({ path: `/bills/${user.person.idNumber}`, token: user.accessToken })
    wallet.context.log.error({ phone: user.phone, err: new Error(`no row for ${user.person.idNumber}`) }, 'planted')
    const query = jest.spyOn(database, 'query').mockRejectedValue(new Error(`Key (phone)=(${user.phone}) exists`))
    expect((await wallet.send({ path: '/me', token: user.accessToken })).status).toBe(500)
    query.mockRestore()
    await wallet.close()
    await database.close()

    const text = lines.join('')
    expect(text).toContain('"operation":"createRegistration"')
    expect(text).toContain('planted')
    const planted = [
      user.phone,
      smsCode,
      testPassword,
      testPin,
      user.person.idNumber,
      user.person.legalName,
      user.accessToken,
      user.refreshToken,
    ]
    expect(planted.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('keeps ids and times readable', () => {
    const line = '{"time":"2026-11-22T22:48:16.943Z","id":"0192d3a0-0000-7000-8000-000000000001","ms":12}'
    expect(scrub(line)).toBe(line)
  })

  it.each([
    ['{"msg":"call 13912345678 now"}', '{"msg":"call [phone] now"}'],
    ['{"msg":"+8613912345678"}', '{"msg":"[phone]"}'],
    ['{"msg":"id 11010519491231002X"}', '{"msg":"id [number]"}'],
    ['{"card":"6225750000001496"}', '{"card":"[number]"}'],
    ['{"password":"with \\"quotes\\" inside","ms":1}', '{"password":"[redacted]","ms":1}'],
  ])('scrubs %s', (line, expected) => {
    expect(scrub(line)).toBe(expected)
  })
})
