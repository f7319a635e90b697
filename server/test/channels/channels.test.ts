import { httpIdentityChannel } from '#channels/identity/httpIdentityChannel'
import { httpSmsChannel } from '#channels/sms/httpSmsChannel'
import { systemClock } from '#clock'
import { buildPerson, buildPhone } from '../support/buildPerson'
import { acs3Keys } from '../support/sandboxProvider'
import { TestIdentityRegister, TestSmsGateway } from '../support/testProviders'

// Proves the HTTP clients of SMS and identity against servers that check the signature, and what they make of answers
// that do not come.
const signName = '厦门数字钱包'

describe('httpSmsChannel', () => {
  const gateway = new TestSmsGateway(systemClock)
  let endpoint = ''
  const channel = (change: object = {}) =>
    httpSmsChannel({ endpoint, ...acs3Keys, signName, templateCode: 'SMS_100001', ...change }, systemClock)

  beforeAll(async () => {
    endpoint = await gateway.start()
  })
  afterAll(() => gateway.stop())

  it('sends a signed message', async () => {
    const phone = buildPhone()
    expect(await channel().sendCode({ phone, code: '012345' })).toEqual({ status: 'sent' })
    expect(gateway.codeFor(phone)).toBe('012345')
  })

  it('signs names that need escaping', async () => {
    const answer = await channel({ signName: "it's (a) *sign*!~" }).sendCode({ phone: buildPhone(), code: '012345' })
    expect(answer).toEqual({ status: 'refused', reason: 'isv.SMS_SIGNATURE_ILLEGAL' })
  })

  it('knows a refusal from silence', async () => {
    const message = { phone: buildPhone(), code: '012345' }
    const wrongKey = await channel({ accessKeySecret: 'wrong' }).sendCode(message)
    expect(wrongKey).toEqual({ status: 'refused', reason: 'HTTP 400 SignatureDoesNotMatch' })
    const nobody = await channel({ endpoint: await closedEndpoint() }).sendCode(message)
    expect(nobody).toEqual({ status: 'refused', reason: 'not reachable' })
    gateway.mode = 'slow'
    expect(await channel({ timeoutMs: 200 }).sendCode(message)).toEqual({ status: 'unknown' })
    gateway.mode = 'ok'
  })
})

describe('httpIdentityChannel', () => {
  const register = new TestIdentityRegister(systemClock)
  let endpoint = ''

  beforeAll(async () => {
    endpoint = await register.start()
  })
  afterAll(() => register.stop())

  it('tells match, mismatch, no record and no answer apart', async () => {
    const person = buildPerson()
    register.add(person)
    const channel = httpIdentityChannel({ endpoint, ...acs3Keys }, systemClock)
    expect(await channel.verify(person)).toBe('match')
    expect(await channel.verify({ ...person, legalName: '林海' })).toBe('mismatch')
    expect(await channel.verify(buildPerson())).toBe('noRecord')
    register.mode = 'broken'
    expect(await channel.verify(person)).toBe('unavailable')
    const stranger = httpIdentityChannel({ endpoint: await closedEndpoint(), ...acs3Keys }, systemClock)
    expect(await stranger.verify(person)).toBe('unavailable')
  })
})

/** An address where nobody listens any more. */
async function closedEndpoint(): Promise<string> {
  const server = new TestSmsGateway(systemClock)
  const endpoint = await server.start()
  await server.stop()
  return endpoint
}
