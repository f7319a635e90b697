/** What a test lays on the phone: a link, a text, records of its own, or nothing that NDEF knows. */
export interface NfcTag {
  readonly uri?: string
  readonly text?: string
  readonly records?: readonly { tnf: number; type: string; payloadBase64: string }[]
  /** Defaults to NDEF with the technology beneath it. */
  readonly techs?: readonly string[]
}

export interface NdefRecord {
  readonly tnf: number
  readonly id: ArrayBuffer
  readonly type: ArrayBuffer
  readonly payload: ArrayBuffer
}

/** Prefixes that a URI record shortens to one byte (NFC Forum, URI record type definition). */
const uriPrefixes = ['', 'http://www.', 'https://www.', 'http://', 'https://']

/** The records of a tag as the radio gives them. */
export function recordsOf(tag: NfcTag): NdefRecord[] {
  const records: NdefRecord[] = []
  if (tag.uri !== undefined) records.push(record(1, 'U', uriPayload(tag.uri)))
  if (tag.text !== undefined)
    records.push(record(1, 'T', Buffer.concat([Buffer.from([2]), Buffer.from(`zh${tag.text}`)])))
  for (const { tnf, type, payloadBase64 } of tag.records ?? []) {
    records.push(record(tnf, type, Buffer.from(payloadBase64, 'base64')))
  }
  return records
}

/** With the longest prefix there is, as writers of tags do it. */
function uriPayload(uri: string): Buffer {
  const prefix = uriPrefixes.reduce((best, one) => (uri.startsWith(one) && one.length > best.length ? one : best), '')
  return Buffer.concat([Buffer.from([uriPrefixes.indexOf(prefix)]), Buffer.from(uri.slice(prefix.length))])
}

function record(tnf: number, type: string, payload: Buffer): NdefRecord {
  return { tnf, id: new ArrayBuffer(0), type: bufferOf(Buffer.from(type)), payload: bufferOf(payload) }
}

/** An ArrayBuffer of its own: node's buffers share theirs. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
