import { randomBytes } from 'node:crypto'
import { AlipayError } from '#providers/alipay/alipayError'
import { AlipayUsers } from '#providers/alipay/alipayUsers'
import { OneTimeCodes } from '#providers/hosts/oneTimeCodes'
import { PlayedFailures } from '#providers/hosts/playedFailures'
import { Subscriptions } from '#providers/hosts/subscriptions'
import type { World } from '#world'

/** The platform promises three minutes to a day; we take a short one. */
const CODE_LIFE_MS = 10 * 60_000

/** `unsigned` and `tampered` spoil an answer that is otherwise right. */
export interface PlayedFailure {
  readonly code: string
  readonly subCode: string
}

/** What the open platform and the app on the phone share. */
export interface AlipayParts {
  readonly users: AlipayUsers
  readonly authCodes: OneTimeCodes
  readonly subscriptions: Subscriptions
  readonly failures: PlayedFailures<PlayedFailure>
}

export function buildAlipay(world: World): AlipayParts {
  return {
    users: new AlipayUsers(world),
    authCodes: new OneTimeCodes(world, 'alipay-auth-codes', CODE_LIFE_MS),
    subscriptions: new Subscriptions(world, 'alipay'),
    failures: new PlayedFailures(world, 'alipay-failures'),
  }
}

/** alipay.system.oauth.token: who an auth code belongs to. */
export function exchangeToken({ users, authCodes }: AlipayParts, parameters: URLSearchParams): object {
  if (parameters.get('grant_type') !== 'authorization_code') throw new AlipayError('40002', 'isv.grant-type-invalid')
  const taken = authCodes.take(parameters.get('code') ?? '')
  const user = typeof taken === 'string' ? null : users.find(taken.subject)
  if (!user) throw new AlipayError('40002', 'isv.code-invalid')
  const given = users.givenIds()
  return {
    ...(given === 'open_id' ? {} : { user_id: user.userId }),
    ...(given === 'user_id' ? {} : { open_id: user.openId }),
    access_token: `auseB${randomBytes(16).toString('hex')}`,
    expires_in: 1_296_000,
    refresh_token: `auseB${randomBytes(16).toString('hex')}`,
    re_expires_in: 2_592_000,
  }
}

/** alipay.open.app.mini.templatemessage.send: which business code means "not subscribed" is our guess. */
export function sendTemplateMessage(world: World, { users, subscriptions }: AlipayParts, bizContent: string): object {
  const content = readJson(bizContent)
  const user = users.find(String(content.to_user_id ?? content.to_open_id ?? ''))
  if (!user) throw new AlipayError('40004', 'USER_NOT_EXIST')
  const templateId = String(content.user_template_id ?? '')
  if (!world.config.alipay.templateIds.includes(templateId)) throw new AlipayError('40004', 'USER_TEMPLATE_ILLEGAL')
  const page = String(content.page ?? '')
  if (page === '' || page.startsWith('/')) throw new AlipayError('40002', 'isv.invalid-parameter')
  const message = { subject: user.userId, templateId, page, data: readData(content.data) }
  if (!subscriptions.deliver(message)) throw new AlipayError('40004', 'USER_NOT_SUBSCRIBED')
  return { code: '10000', msg: 'Success' }
}

/** Reads `{"keyword1":{"value":"…"}}`, which travels as text. */
function readData(text: unknown): Record<string, string> {
  const entries = Object.entries(readJson(text)).map(([keyword, content]) => {
    const value = typeof content === 'object' && content !== null && 'value' in content ? content.value : undefined
    if (!/^keyword\d+$/.test(keyword) || typeof value !== 'string' || value === '') {
      throw new AlipayError('40004', 'TEMPLATE_DATA_ILLEGAL')
    }
    return [keyword, value] as const
  })
  return Object.fromEntries(entries)
}

function readJson(text: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(text))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    throw new AlipayError('40002', 'isv.invalid-parameter')
  }
  throw new AlipayError('40002', 'isv.invalid-parameter')
}
