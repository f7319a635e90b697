import { HostError } from '../errors'
import { readRejection } from '../failures'
import { callAlipay } from '../native'
import { waitsMs } from '../within'
import { utf8 } from './bytes'
import type { SealHost } from './types'

/** What fits into one block of 2048 bits beside PKCS #1 v1.5 padding. */
const blockBytes = 245

/**
 * Alipay gives mini-programs no random source, so nothing may be sealed with a key made here. Its own RSA runs in
 * the app beneath, which has one: it pads every text with fresh random bytes. Purpose and nonce go into the text, so
 * that it opens once and for nothing else.
 */
export const seal = {
  async seal({ key, purpose, secret }) {
    const text = `${purpose}\n${key.nonce}\n${secret}`
    // Only a password of more than fifty emoji gets here.
    if (utf8(text).length > blockBytes) throw new HostError('PASSWORD_TOO_LONG')
    return { keyId: key.keyId, nonce: key.nonce, ciphertext: await encrypt(text, key.rsaPublicKey) }
  },
} satisfies SealHost

/** `my.rsa` wants the key without header lines and answers base64. */
async function encrypt(text: string, key: string): Promise<string> {
  const options = { action: 'encrypt', text, key } as const
  const { text: cipher } = await callAlipay('rsa', options, waitsMs.service).catch((rejection) => {
    const failure = readRejection(rejection)
    throw new HostError('HOST_UNSUPPORTED', `my.rsa ${failure.numbers.join()}: ${failure.text}`)
  })
  return cipher.replace(/\s/g, '')
}
