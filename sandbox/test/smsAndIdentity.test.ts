import { callProduct } from './support/acs3Caller'
import { askDesk, startSandbox, type TestSandbox } from './support/startSandbox'

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.stop())

const phone = '13950010001'
const sms = {
  PhoneNumbers: phone,
  SignName: '厦门数字钱包',
  TemplateCode: 'SMS_100001',
  TemplateParam: '{"code":"048213"}',
}
const messages = async (of = phone) =>
  (await askDesk<{ items: { code: string; sender: string; text: string }[] }>(sandbox, `/messages?phone=${of}`)).items

describe('the cloud provider’s gateway', () => {
  test.each([
    ['another secret', { secret: 'guess' }, 400, 'SignatureDoesNotMatch'],
    ['a parameter added on the way', { smuggled: '&OutId=1' }, 400, 'SignatureDoesNotMatch'],
    ['an unknown access key', { accessKeyId: 'stranger' }, 404, 'InvalidAccessKeyId.NotFound'],
    ['an old date', { date: '2020-01-01T00:00:00Z' }, 400, 'InvalidTimeStamp.Expired'],
    ['a date in another format', { date: 'yesterday' }, 400, 'InvalidTimeStamp.Format'],
    ['an unknown action', { action: 'SendFax' }, 404, 'InvalidAction.NotFound'],
    ['another version', { version: '2016-01-01' }, 400, 'InvalidVersion'],
    ['an unsigned nonce', { unsignedHeader: 'x-acs-signature-nonce' }, 400, 'IncompleteSignature'],
  ])('refuses %s', async (_, overrides, status, code) => {
    const answer = await callProduct(sandbox, 'sms', sms, overrides)
    expect(answer).toMatchObject({ status, body: { Code: code, RequestId: expect.any(String) } })
    expect(await messages()).toEqual([])
  })

  test('refuses a nonce that was used, and requests without a signature', async () => {
    expect((await callProduct(sandbox, 'sms', sms, { nonce: 'once' })).body.Code).toBe('OK')
    expect((await callProduct(sandbox, 'sms', sms, { nonce: 'once' })).body.Code).toBe('SignatureNonceUsed')
    const naked = await fetch(`${sandbox.url}/sms`, { method: 'POST' })
    expect(await naked.json()).toMatchObject({ Code: 'IncompleteSignature' })
    expect(await messages()).toHaveLength(1)
  })
})

describe('SendSms', () => {
  test('delivers the code in the wallet’s name', async () => {
    expect((await callProduct(sandbox, 'sms', sms)).body).toMatchObject({ Code: 'OK', BizId: expect.any(String) })
    expect(await messages()).toMatchObject([{ sender: '厦门数字钱包', code: '048213' }])
    expect((await messages())[0]?.text).toContain('048213')
    expect(await messages('13950010002')).toEqual([])
  })

  test.each([
    ['a number that is no phone', { PhoneNumbers: '12345' }, 'isv.MOBILE_NUMBER_ILLEGAL'],
    ['an unregistered signature', { SignName: '别的钱包' }, 'isv.SMS_SIGNATURE_ILLEGAL'],
    ['an unregistered template', { TemplateCode: 'SMS_2' }, 'isv.SMS_TEMPLATE_ILLEGAL'],
    ['parameters that are not JSON', { TemplateParam: 'code=1' }, 'isv.INVALID_JSON_PARAM'],
    ['a missing variable', { TemplateParam: '{}' }, 'isv.TEMPLATE_MISSING_PARAMETERS'],
  ])('refuses %s', async (_, change, code) => {
    const answer = await callProduct(sandbox, 'sms', { ...sms, ...change })
    expect(answer).toMatchObject({ status: 200, body: { Code: code } })
    expect(await messages()).toEqual([])
  })

  test('plays a throttled phone and a gateway that is down', async () => {
    await askDesk(sandbox, `/phones/${phone}/delivery`, { delivery: 'limited' })
    expect((await callProduct(sandbox, 'sms', sms)).body.Code).toBe('isv.BUSINESS_LIMIT_CONTROL')
    await askDesk(sandbox, `/phones/${phone}/delivery`, { delivery: 'unavailable' })
    expect(await callProduct(sandbox, 'sms', sms)).toMatchObject({ status: 503, body: { Code: 'ServiceUnavailable' } })
    await askDesk(sandbox, `/phones/${phone}/delivery`, { delivery: 'delivered' })
    expect((await callProduct(sandbox, 'sms', sms)).body.Code).toBe('OK')
  })

  test('keeps the newest messages first, and no more than three hundred', async () => {
    for (let index = 0; index < 305; index += 1) {
      await callProduct(sandbox, 'sms', { ...sms, TemplateParam: JSON.stringify({ code: String(100_000 + index) }) })
    }
    const kept = await messages()
    expect([kept.length, kept[0]?.code, kept.at(-1)?.code]).toEqual([300, '100304', '100005'])
    sandbox = await sandbox.restart()
    expect((await messages()).map(({ code }) => code)).toEqual(kept.map(({ code }) => code))
  })
})

describe('Id2MetaVerify', () => {
  const verify = async (change: Record<string, string> = {}) => {
    const parameters = { ParamType: 'normal', UserName: '陈思明', IdentifyNum: '350203199506140280', ...change }
    return (await callProduct(sandbox, 'identity', parameters)).body
  }

  test.each([
    ['a match', {}, '1'],
    ['another name', { UserName: '陈思' }, '2'],
    ['somebody who is not on record', { IdentifyNum: '11010519491231002X' }, '3'],
  ])('answers %s', async (_, change, bizCode) => {
    expect(await verify(change)).toMatchObject({ Code: '200', ResultObject: { BizCode: bizCode } })
  })

  test('does not mind the case of the last character', async () => {
    const answer = await verify({ UserName: '林小鹭', IdentifyNum: '35020619981120346x' })
    expect(answer).toMatchObject({ ResultObject: { BizCode: '1' } })
  })

  test.each<Record<string, string>>([{ ParamType: 'md5' }, { UserName: '' }, { IdentifyNum: '350203199506140281' }])(
    'calls %j illegal',
    async (change) => {
      expect(await verify(change)).toMatchObject({ Code: '401' })
    },
  )
})
