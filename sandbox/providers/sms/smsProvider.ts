import { randomInt } from 'node:crypto'
import { isPhone } from '@wallet/rules'
import type { FastifyInstance } from 'fastify'
import { GatewayError, serveAcs3Product } from '#acs3'
import type { Inbox } from '#providers/sms/inbox'
import type { World } from '#world'

/** The text registered under the template code; the code is its only variable. */
const textOf = (code: string) => `您的验证码是 ${code}，5 分钟内有效。请勿告诉任何人，工作人员也不会向您索要。`

/** Alibaba Cloud Dysms, action SendSms (2017-05-25). */
export function serveSms(provider: FastifyInstance, world: World, inbox: Inbox): void {
  const { sms } = world.config

  const sendSms = (parameters: URLSearchParams): object => {
    const phone = requiredParameter(parameters, 'PhoneNumbers')
    const signName = requiredParameter(parameters, 'SignName')
    const templateCode = requiredParameter(parameters, 'TemplateCode')
    if (!isPhone(phone)) return refusal('isv.MOBILE_NUMBER_ILLEGAL', `${phone} invalid mobile number`)
    if (signName !== sms.signName) return refusal('isv.SMS_SIGNATURE_ILLEGAL', '该账号下找不到对应签名')
    if (templateCode !== sms.templateCode) return refusal('isv.SMS_TEMPLATE_ILLEGAL', '该账号下找不到对应模板')

    const variables = readVariables(parameters.get('TemplateParam') ?? '')
    if (!variables) return refusal('isv.INVALID_JSON_PARAM', '参数格式错误，请修改为字符串值')
    const { code } = variables
    if (code === undefined) return refusal('isv.TEMPLATE_MISSING_PARAMETERS', '模板变量缺少对应参数值')

    const delivery = inbox.deliveryTo(phone)
    if (delivery === 'limited') return refusal('isv.BUSINESS_LIMIT_CONTROL', '触发分钟级流控Permits:1')
    if (delivery === 'unavailable') {
      throw new GatewayError(
        503,
        'ServiceUnavailable',
        'The request has failed due to a temporary failure of the server.',
      )
    }
    inbox.receive({ phone, sender: signName, text: textOf(code), code })
    return { Code: 'OK', Message: 'OK', BizId: `${randomInt(1e9, 1e10)}^0` }
  }

  serveAcs3Product(provider, {
    accessKey: sms,
    version: '2017-05-25',
    now: world.now,
    actions: { SendSms: sendSms },
  })
}

function refusal(code: string, message: string): object {
  return { Code: code, Message: message }
}

function requiredParameter(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name)
  if (!value) throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`)
  return value
}

function readVariables(text: string): { code?: string } | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const code = 'code' in value ? value.code : undefined
    if (code === undefined) return {}
    return typeof code === 'string' ? { code } : null
  } catch {
    return null
  }
}
