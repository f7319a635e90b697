import { createCipheriv, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** RSA2 is SHA256withRSA in base64. Keys are base64 DER without armour, as the platform's console shows them. */

export function signRsa2(privateKey: KeyObject, content: string): string {
  return sign('sha256', Buffer.from(content, 'utf8'), privateKey).toString('base64')
}

export function isRsa2Signature(publicKey: KeyObject, content: string, signature: string): boolean {
  return verify('sha256', Buffer.from(content, 'utf8'), publicKey, Buffer.from(signature, 'base64'))
}

export function readPrivateKey(base64: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
}

export function readPublicKey(base64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
}

/** AES-128-CBC with an initial vector of zeros, as the platform encrypts content. */
export function encryptAes(base64Key: string, text: string): string {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(base64Key, 'base64'), Buffer.alloc(16))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}

/** What a request's signature covers: every parameter but the signature itself, empty ones aside, in order. */
export function signedContent(parameters: URLSearchParams): string {
  return [...parameters]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}
