import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { OneTimeCodes } from '#providers/hosts/oneTimeCodes'
import { PlayedFailures } from '#providers/hosts/playedFailures'
import { Subscriptions } from '#providers/hosts/subscriptions'
import { AccessTokens } from '#providers/wechat/accessTokens'
import { LoginRate } from '#providers/wechat/loginRate'
import { readTemplateData } from '#providers/wechat/templateData'
import { WechatError, wechatError } from '#providers/wechat/wechatError'
import { type WechatUser, WechatUsers } from '#providers/wechat/wechatUsers'
import { secretsMatch } from '#secretsMatch'
import type { World } from '#world'

const CODE_LIFE_MS = 5 * 60_000

/** What the open platform and the app on the phone share. */
export interface WechatParts {
  readonly users: WechatUsers
  readonly loginCodes: OneTimeCodes
  readonly phoneCodes: OneTimeCodes
  readonly subscriptions: Subscriptions
  readonly failures: PlayedFailures<number>
}

export function buildWechat(world: World): WechatParts {
  return {
    users: new WechatUsers(world),
    loginCodes: new OneTimeCodes(world, 'wechat-login-codes', CODE_LIFE_MS),
    phoneCodes: new OneTimeCodes(world, 'wechat-phone-codes', CODE_LIFE_MS),
    subscriptions: new Subscriptions(world, 'wechat'),
    failures: new PlayedFailures(world, 'wechat-failures'),
  }
}

type Fields = Readonly<Record<string, unknown>>

/** WeChat's open platform as a mini-program's server sees it; the protocol is in README.md beside this file. */
export function serveWechatPlatform(platform: FastifyInstance, world: World, parts: WechatParts): void {
  const tokens = new AccessTokens(world)
  platform.setErrorHandler<Error>((error, request, reply) => {
    if (error instanceof WechatError) return reply.code(200).send({ errcode: error.errcode, errmsg: error.message })
    request.log.error({ err: error }, 'wechat failed')
    return reply.code(502).send()
  })
  platform.addHook('preHandler', async ({ url }) => {
    const method = (url.split('?')[0] ?? '').split('/').at(-1) ?? ''
    const errcode = parts.failures.take(method)
    if (errcode !== null) throw wechatError(errcode)
  })
  serveAppCalls(platform, world, parts, tokens)
  serveTokenCalls(platform, world, parts, tokens)
}

/** Calls that show the app's secret. */
function serveAppCalls(platform: FastifyInstance, world: World, parts: WechatParts, tokens: AccessTokens): void {
  const loginRate = new LoginRate(world.now)

  platform.get('/sns/jscode2session', async ({ query }) => {
    const { appid, secret, js_code: code, grant_type: grantType } = query as Fields
    checkApp(world, appid, secret)
    if (grantType !== 'authorization_code') throw wechatError(40002, 'invalid grant_type')
    const { openid, unionid } = userOf(parts, takeCode(parts.loginCodes, code))
    if (!loginRate.admit(openid)) throw wechatError(45011)
    return { openid, session_key: randomBytes(16).toString('base64'), unionid }
  })

  platform.post('/cgi-bin/stable_token', async ({ body }) => {
    const { appid, secret, grant_type: grantType, force_refresh: force } = (body ?? {}) as Fields
    checkApp(world, appid, secret)
    if (grantType !== 'client_credential') throw wechatError(40002, 'invalid grant_type')
    return tokens.issue(force === true)
  })
}

/** Calls that carry an access token. */
function serveTokenCalls(platform: FastifyInstance, world: World, parts: WechatParts, tokens: AccessTokens): void {
  platform.post('/wxa/business/getuserphonenumber', async ({ query, body }) => {
    tokens.check((query as Record<string, string>).access_token)
    const { code, openid } = (body ?? {}) as Fields
    const { phone, openid: owner } = userOf(parts, takeCode(parts.phoneCodes, code))
    if (openid !== undefined && openid !== owner) throw wechatError(40003)
    const watermark = { timestamp: Math.floor(world.now() / 1000), appid: world.config.wechat.appId }
    const phoneInfo = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark }
    return { errcode: 0, errmsg: 'ok', phone_info: phoneInfo }
  })

  platform.post('/cgi-bin/message/subscribe/send', async ({ query, body }) => {
    tokens.check((query as Record<string, string>).access_token)
    const { touser, template_id: templateId, page = '', data } = (body ?? {}) as Fields
    if (typeof touser !== 'string' || !parts.users.find(touser)) throw wechatError(40003)
    if (typeof templateId !== 'string' || !world.config.wechat.templateIds.includes(templateId)) {
      throw wechatError(40037)
    }
    if (typeof page !== 'string' || page.startsWith('/')) throw wechatError(41030)
    const message = { subject: touser, templateId, page, data: readTemplateData(data) }
    if (!parts.subscriptions.deliver(message)) throw wechatError(43101)
    return { errcode: 0, errmsg: 'ok' }
  })
}

function checkApp(world: World, appid: unknown, secret: unknown): void {
  const { appId, appSecret } = world.config.wechat
  if (typeof appid !== 'string' || appid === '') throw wechatError(41002, 'appid missing')
  if (appid !== appId) throw wechatError(40013)
  if (typeof secret !== 'string' || secret === '') throw wechatError(41004, 'appsecret missing')
  if (!secretsMatch(secret, appSecret)) throw wechatError(40125)
}

function takeCode(codes: OneTimeCodes, code: unknown): string {
  if (typeof code !== 'string' || code === '') throw wechatError(41008, 'missing code')
  const taken = codes.take(code)
  if (taken === 'used') throw wechatError(40163)
  if (taken === 'invalid') throw wechatError(40029)
  return taken.subject
}

function userOf(parts: WechatParts, openid: string): WechatUser {
  const user = parts.users.find(openid)
  if (!user) throw wechatError(40029)
  return user
}
