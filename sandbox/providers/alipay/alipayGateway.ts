import type { FastifyInstance } from 'fastify'
import { AlipayError } from '#providers/alipay/alipayError'
import {
  type AlipayParts,
  exchangeToken,
  type PlayedFailure,
  sendTemplateMessage,
} from '#providers/alipay/alipayPlatform'
import { isRsa2Signature, readPrivateKey, readPublicKey, signedContent, signRsa2 } from '#providers/alipay/rsa2'
import { keepRawBodies } from '#rawBody'
import type { World } from '#world'

const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/** Alipay's gateway as a mini-program's server sees it; the protocol is in README.md beside this file. */
export function serveAlipayGateway(gateway: FastifyInstance, world: World, parts: AlipayParts): void {
  const { appId, appPublicKey, platformPrivateKey } = world.config.alipay
  const publicKey = readPublicKey(appPublicKey)
  const privateKey = readPrivateKey(platformPrivateKey)
  keepRawBodies(gateway)

  gateway.post('/gateway.do', async (request, reply) => {
    const parameters = new URLSearchParams(request.url.split('?')[1] ?? '')
    for (const [name, value] of new URLSearchParams(request.rawBody)) parameters.append(name, value)
    const method = parameters.get('method') ?? ''
    reply.type('application/json;charset=utf-8')
    const failure = parts.failures.take(method)
    try {
      checkRequest(parameters)
      if (failure && !isSpoiling(failure)) throw new AlipayError(failure.code, failure.subCode)
      const node = carryOut(method, parameters)
      return envelope(`${method.replaceAll('.', '_')}_response`, node, failure)
    } catch (error) {
      if (!(error instanceof AlipayError)) throw error
      return refusal(method, error)
    }
  })

  function checkRequest(parameters: URLSearchParams): void {
    // Whoever names no app of ours cannot be answered under its key.
    if (parameters.get('app_id') !== appId) throw new AlipayError('40002', 'isv.invalid-app-id')
    if (parameters.get('sign_type') !== 'RSA2') throw new AlipayError('40002', 'isv.invalid-signature-type')
    const sign = parameters.get('sign')
    if (!sign) throw new AlipayError('40001', 'isv.missing-signature')
    if (!isRsa2Signature(publicKey, signedContent(parameters), sign)) {
      throw new AlipayError('40002', 'isv.invalid-signature')
    }
    if (!TIMESTAMP.test(parameters.get('timestamp') ?? '')) throw new AlipayError('40002', 'isv.invalid-timestamp')
    if (parameters.get('charset') !== 'utf-8') throw new AlipayError('40002', 'isv.invalid-charset')
  }

  function carryOut(method: string, parameters: URLSearchParams): object {
    if (method === 'alipay.system.oauth.token') return exchangeToken(parts, parameters)
    if (method === 'alipay.open.app.mini.templatemessage.send') {
      return sendTemplateMessage(world, parts, parameters.get('biz_content') ?? '')
    }
    throw new AlipayError('40002', 'isv.invalid-method')
  }

  function refusal(method: string, error: AlipayError): string {
    const isUnknownApp = error.subCode === 'isv.invalid-app-id'
    const spoiling = isUnknownApp ? { code: 'unsigned', subCode: '' } : null
    // The token method answers refusals under the old name.
    const name = method === 'alipay.system.oauth.token' ? 'error_response' : `${method.replaceAll('.', '_')}_response`
    return envelope(isUnknownApp ? 'error_response' : name, error.toNode(), spoiling)
  }

  /** The signature covers the node's text as it stands in the answer. */
  function envelope(name: string, node: object, failure: PlayedFailure | null): string {
    const text = JSON.stringify(node)
    const sign = signRsa2(privateKey, text)
    if (failure?.code === 'unsigned') return `{"${name}":${text}}`
    const sent = failure?.code === 'tampered' ? text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : text
    return `{"${name}":${sent},"sign":"${sign}"}`
  }
}

function isSpoiling({ code }: PlayedFailure): boolean {
  return code === 'unsigned' || code === 'tampered'
}
