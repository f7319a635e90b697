import type { AlipaySdk } from 'alipay-sdk'
import { HostRefusal } from '#channels/host/hostChannel'
import { type AlipayAnswer, describeRefusal, isRefused } from './alipayErrors'

/** Codes of my.getPhoneNumber: the app has no AES key on the platform; the user or the platform did not allow it. */
const NO_AES_KEY = '40001'
const NOT_ALLOWED = '40003'

/**
 * Reads the phone number in what my.getPhoneNumber gave: a signed cipher, or an error in clear. The signature is
 * checked before anything is decrypted, over the cipher in its quotation marks.
 *
 * @throws {HostRefusal} signature_invalid, phone_refused, phone_unavailable, not_configured
 */
export function openPhoneResponse(sdk: AlipaySdk, proof: { response: string; sign: string | null }): string {
  const { response, sign } = proof
  if (response.trimStart().startsWith('{')) throw refusalOf(parseAnswer(response))
  if (sign === null || !isSigned(sdk, response, sign)) {
    throw new HostRefusal('signature_invalid', sign === null ? 'no signature' : 'wrong signature')
  }
  if (!sdk.config.encryptKey) throw new HostRefusal('not_configured', 'no AES key')
  const answer = parseAnswer(decrypt(sdk, response))
  if (isRefused(answer)) throw refusalOf(answer)
  if (typeof answer.mobile !== 'string') throw new HostRefusal('phone_unavailable', 'no number')
  return answer.mobile
}

function isSigned(sdk: AlipaySdk, response: string, sign: string): boolean {
  try {
    return sdk.rsaCheck(`"${response}"`, sign, 'RSA2')
  } catch {
    return false
  }
}

/** Another key decrypts to rubbish or not at all; the operator's key is the wrong one then. */
function decrypt(sdk: AlipaySdk, response: string): string {
  try {
    return sdk.aesDecrypt(response)
  } catch (error) {
    throw new HostRefusal('not_configured', `decryption: ${error instanceof Error ? error.message : 'failed'}`)
  }
}

function parseAnswer(text: string): AlipayAnswer {
  try {
    return JSON.parse(text) as AlipayAnswer
  } catch {
    throw new HostRefusal('not_configured', 'the phone number cannot be read')
  }
}

function refusalOf(answer: AlipayAnswer): HostRefusal {
  const description = describeRefusal(answer)
  if (answer.code === NOT_ALLOWED) return new HostRefusal('phone_refused', description)
  if (answer.code === NO_AES_KEY) return new HostRefusal('phone_unavailable', description)
  return new HostRefusal('busy', description)
}
