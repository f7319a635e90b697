/** A record of an NDEF message as WeChat hands it over. */
export interface NdefRecord {
  /** Type name format; some versions leave it out. */
  readonly tnf?: number
  readonly type?: ArrayBuffer
  readonly payload?: ArrayBuffer
}

const wellKnown = 1
const absoluteUri = 3

/** What the first byte of a URI record stands for (NFC Forum, URI Record Type Definition 1.0, table 3). */
const uriPrefixes = [
  '',
  'http://www.',
  'https://www.',
  'http://',
  'https://',
  'tel:',
  'mailto:',
  'ftp://anonymous:anonymous@',
  'ftp://ftp.',
  'ftps://',
  'sftp://',
  'smb://',
  'nfs://',
  'ftp://',
  'dav://',
  'news:',
  'telnet://',
  'imap:',
  'rtsp://',
  'urn:',
  'pop:',
  'sip:',
  'sips:',
  'tftp:',
  'btspp://',
  'btl2cap://',
  'btgoep://',
  'tcpobex://',
  'irdaobex://',
  'file://',
  'urn:epc:id:',
  'urn:epc:tag:',
  'urn:epc:pat:',
  'urn:epc:raw:',
  'urn:epc:',
  'urn:nfc:',
]

/** The first link or text among the records, or null when there is none. Records of other kinds are passed over. */
export function ndefText(records: readonly NdefRecord[]): string | null {
  for (const record of records) {
    const text = recordText(record)
    if (text !== null && text !== '') return text
  }
  return null
}

function recordText({ tnf = wellKnown, type, payload }: NdefRecord): string | null {
  const typeName = decodeUtf8(new Uint8Array(type ?? new ArrayBuffer(0)))
  if (tnf === absoluteUri) return typeName
  const bytes = new Uint8Array(payload ?? new ArrayBuffer(0))
  const [first] = bytes
  if (tnf !== wellKnown || first === undefined) return null
  if (typeName === 'U') return uriText(first, bytes.subarray(1))
  if (typeName === 'T') return plainText(first, bytes.subarray(1))
  return null
}

function uriText(prefix: number, bytes: Uint8Array): string | null {
  const rest = decodeUtf8(bytes)
  return rest === null ? null : (uriPrefixes[prefix] ?? '') + rest
}

/** The status byte says how long the language's name is (low six bits) and whether the text is UTF-16 (high bit). */
function plainText(status: number, bytes: Uint8Array): string | null {
  const text = bytes.subarray(status & 0x3f)
  return (status & 0x80) === 0 ? decodeUtf8(text) : decodeUtf16(text)
}

/** UTF-8 without TextDecoder, which mini-program engines lack; null for bytes that are none. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}

/** Big-endian unless a byte order mark says otherwise. */
function decodeUtf16(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const hasMark = isLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)
  let text = ''
  for (let index = hasMark ? 2 : 0; index + 1 < bytes.length; index += 2) {
    const [one = 0, two = 0] = bytes.subarray(index, index + 2)
    text += String.fromCharCode(isLittle ? (two << 8) | one : (one << 8) | two)
  }
  return text
}
