import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { openHostSide, serveUsers, UnknownUserError } from '#providers/hosts/hostSide'
import type { WechatParts } from '#providers/wechat/wechatPlatform'
import type { World } from '#world'

const strict = { additionalProperties: false }
const openid = Type.String({ minLength: 1, maxLength: 64 })
const openidSchema = Type.Object({ openid }, strict)
const grantSchema = Type.Object({ openid, templateIds: Type.Array(Type.String(), { maxItems: 5 }) }, strict)
const failureSchema = Type.Object(
  {
    method: Type.String({ minLength: 1 }),
    errcode: Type.Integer(),
    times: Type.Integer({ minimum: 0, maximum: 1000 }),
  },
  strict,
)

/** What the WeChat app on somebody's phone gets from its own servers; README.md lists it. */
export function serveWechatHost(instance: FastifyInstance, world: World, parts: WechatParts): void {
  const host = openHostSide(instance, world)
  const { users, loginCodes, phoneCodes, subscriptions, failures } = parts
  serveUsers(host, users)
  host.post('/login-codes', { schema: { body: openidSchema } }, async ({ body }) => ({
    code: loginCodes.issue(knownOpenid(body.openid)),
  }))
  host.post('/phone-codes', { schema: { body: openidSchema } }, async ({ body }) => ({
    code: phoneCodes.issue(knownOpenid(body.openid)),
  }))
  host.post('/grants', { schema: { body: grantSchema } }, async ({ body }) =>
    subscriptions.grant(knownOpenid(body.openid), body.templateIds),
  )
  host.get(
    '/messages',
    { schema: { querystring: Type.Object({ openid: Type.Optional(openid) }) } },
    async ({ query }) =>
      subscriptions.list(query.openid ?? null).map(({ subject, ...message }) => ({ openid: subject, ...message })),
  )
  host.post('/failures', { schema: { body: failureSchema } }, async ({ body }) => {
    failures.play(body.method, body.errcode, body.times)
    return body
  })

  function knownOpenid(given: string): string {
    if (!users.find(given)) throw new UnknownUserError(given)
    return given
  }
}
