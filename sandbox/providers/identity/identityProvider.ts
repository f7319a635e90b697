import { checkIdNumber, shanghaiDay } from '@wallet/rules'
import type { FastifyInstance } from 'fastify'
import { serveAcs3Product } from '#acs3'
import type { World } from '#world'

/** BizCode of Id2MetaVerify: do this name and this number belong together? */
const MATCH = '1'
const MISMATCH = '2'
const NO_RECORD = '3'

/** Alibaba Cloud Cloudauth, action Id2MetaVerify (2019-03-07). */
export function serveIdentity(provider: FastifyInstance, world: World): void {
  const verify = (parameters: URLSearchParams): object => {
    const name = parameters.get('UserName')?.trim() ?? ''
    const idNumber = (parameters.get('IdentifyNum') ?? '').trim().toUpperCase()
    if (parameters.get('ParamType') !== 'normal') return { Code: '401', Message: 'ParamType is illegal' }
    if (name === '') return { Code: '401', Message: 'UserName is illegal' }
    if (!checkIdNumber(idNumber, shanghaiDay(world.now())).ok) return { Code: '401', Message: 'IdentifyNum is illegal' }

    const person = world.residents.byIdNumber(idNumber)
    if (!person) return verdict(NO_RECORD)
    return verdict(person.name === name ? MATCH : MISMATCH)
  }

  serveAcs3Product(provider, {
    accessKey: world.config.identity,
    version: '2019-03-07',
    now: world.now,
    actions: { Id2MetaVerify: verify },
  })
}

function verdict(bizCode: string): object {
  return { Code: '200', Message: 'success', ResultObject: { BizCode: bizCode } }
}
