import { HostError } from '../errors'
import { utf8 } from './bytes'
import type { SealHost } from './types'

/** The part of Alipay's global that Taro does not know. */
declare const my: {
  rsa(options: {
    action: 'encrypt'
    text: string
    key: string
    success(result: { text: string }): void
    fail(failure: { error?: number; errorMessage?: string }): void
  }): void
}

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

/** `my.rsa` knows callbacks only. It wants the key without header lines and answers base64. */
function encrypt(text: string, publicKey: string): Promise<string> {
  return new Promise((resolve, reject) => {
    my.rsa({
      action: 'encrypt',
      text,
      key: publicKey,
      success: (result) => resolve(result.text.replace(/\s/g, '')),
      fail: ({ error, errorMessage }) => reject(new HostError('HOST_UNSUPPORTED', `my.rsa ${error}: ${errorMessage}`)),
    })
  })
}
