import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto'
import type { HostDeps } from '../../hostDeps'
import { type MyDefine, myFailure } from './dialect'

/** `my.rsa`: PKCS #1 v1.5 in the app beneath, with a key of bare base64. Callbacks only. */
export function myRsa(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  return define(
    'rsa',
    ({ action, text, key }) => {
      if (typeof text !== 'string' || typeof key !== 'string' || key === '') throw myFailure(10, '参数错误')
      if (action !== 'encrypt') {
        deps.violation('my.rsa was asked to decrypt: a private key does not belong into a package')
        throw myFailure(10, '参数错误')
      }
      return { text: encrypt(text, readKey(key)) }
    },
    { hasNoPromise: true },
  )
}

function readKey(key: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  } catch {
    throw myFailure(11, 'key 错误')
  }
}

function encrypt(text: string, key: KeyObject): string {
  const blockBytes = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8 - 11
  if (Buffer.byteLength(text) > blockBytes) throw myFailure(11, `一次最多加密 ${blockBytes} 字节`)
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64')
}
