/** A refusal in Alipay's manner: a gateway code and a code of its own. */
export class AlipayError extends Error {
  override readonly name = 'AlipayError'

  constructor(
    readonly code: string,
    readonly subCode: string,
  ) {
    super(`${code} ${subCode}`)
  }

  /** The node of the answer; names are the gateway's. */
  toNode(): object {
    return { code: this.code, msg: sentences[this.code] ?? 'Error', sub_code: this.subCode, sub_msg: this.subCode }
  }
}

const sentences: Readonly<Record<string, string>> = {
  20000: 'Service Currently Unavailable',
  40001: 'Missing Required Arguments',
  40002: 'Invalid Arguments',
  40003: 'Insufficient Conditions',
  40004: 'Business Failed',
  40005: 'Call Limited',
  40006: 'Insufficient Permissions',
}
