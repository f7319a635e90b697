import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import type { AlipayParts, PlayedFailure } from '#providers/alipay/alipayPlatform'
import type { AlipayUser } from '#providers/alipay/alipayUsers'
import { encryptAes, readPrivateKey, signRsa2 } from '#providers/alipay/rsa2'
import { openHostSide, serveUsers, UnknownUserError } from '#providers/hosts/hostSide'
import type { World } from '#world'

const strict = { additionalProperties: false }
const userId = Type.String({ minLength: 1, maxLength: 64 })
const authCodeSchema = Type.Object(
  { userId, scope: Type.Union([Type.Literal('auth_base'), Type.Literal('auth_user')]) },
  strict,
)
const userSchema = Type.Object({ userId }, strict)
const grantSchema = Type.Object({ userId, templateIds: Type.Array(Type.String(), { maxItems: 3 }) }, strict)
const givenIdsSchema = Type.Object(
  { given: Type.Union([Type.Literal('both'), Type.Literal('user_id'), Type.Literal('open_id')]) },
  strict,
)
const failureSchema = Type.Object(
  {
    method: Type.String({ minLength: 1 }),
    code: Type.String({ minLength: 1 }),
    subCode: Type.Optional(Type.String()),
    times: Type.Integer({ minimum: 0, maximum: 1000 }),
  },
  strict,
)

/** What the Alipay app on somebody's phone gets from its own servers; README.md lists it. */
export function serveAlipayHost(instance: FastifyInstance, world: World, parts: AlipayParts): void {
  const host = openHostSide(instance, world)
  const { users, authCodes, subscriptions, failures } = parts
  serveUsers(host, users)
  host.post('/auth-codes', { schema: { body: authCodeSchema } }, async ({ body }) => ({
    authCode: authCodes.issue(known(body.userId).userId),
  }))
  host.post('/phone-numbers', { schema: { body: userSchema } }, async ({ body }) =>
    sealPhone(world, known(body.userId), failures.take('getPhoneNumber')),
  )
  host.post('/grants', { schema: { body: grantSchema } }, async ({ body }) =>
    subscriptions.grant(known(body.userId).userId, body.templateIds),
  )
  host.get(
    '/messages',
    { schema: { querystring: Type.Object({ userId: Type.Optional(userId) }) } },
    async ({ query }) =>
      subscriptions.list(query.userId ?? null).map(({ subject, ...message }) => ({ userId: subject, ...message })),
  )
  host.put('/given-ids', { schema: { body: givenIdsSchema } }, async ({ body }) => {
    users.giveIds(body.given)
    return body
  })
  host.post('/failures', { schema: { body: failureSchema } }, async ({ body }) => {
    failures.play(body.method, { code: body.code, subCode: body.subCode ?? '' }, body.times)
    return body
  })

  function known(id: string): AlipayUser {
    const user = users.find(id)
    if (!user) throw new UnknownUserError(id)
    return user
  }
}

/**
 * What my.getPhoneNumber gives: the encrypted answer and its signature, over the cipher in quotation marks. Without an
 * AES key on the platform the refusal is not encrypted; other refusals show only after decryption.
 */
function sealPhone(world: World, { phone }: AlipayUser, failure: PlayedFailure | null): object {
  const { aesKey, platformPrivateKey } = world.config.alipay
  const refusal = failure && { code: failure.code, msg: 'Refused', subCode: failure.subCode, subMsg: failure.subCode }
  if (refusal?.code === '40001') return { response: refusal }
  const isRefused = refusal !== null && refusal.code !== 'unsigned' && refusal.code !== 'tampered'
  const answer = isRefused ? refusal : { code: '10000', msg: 'Success', mobile: phone }
  const response = encryptAes(aesKey, JSON.stringify(answer))
  if (refusal?.code === 'unsigned') return { response }
  const sign = signRsa2(readPrivateKey(platformPrivateKey), `"${response}"`)
  return { response: refusal?.code === 'tampered' ? encryptAes(aesKey, '{"mobile":"13900000000"}') : response, sign }
}
