import pino, { type DestinationStream, type Logger } from 'pino'

/** Fields whose text never enters a log, wherever they stand. */
const secretFields = [
  'accessToken',
  'apiKey',
  'authorization',
  'cardNumber',
  'ciphertext',
  'idNumber',
  'legalName',
  'name',
  'password',
  'phone',
  'pin',
  'refreshToken',
  'smsCode',
]

const secretField = new RegExp(`"(${secretFields.join('|')})":"(?:[^"\\\\]|\\\\.)*"`, 'gi')
/** A mobile number standing alone. */
const phoneNumber = /(?<![\w-])(?:\+?86)?1[3-9]\d{9}(?![\w-])/g
/** An ID or card number standing alone; the groups of a UUID do not. */
const longNumber = /(?<![\w-])\d{12,19}[\dXx]?(?![\w-])/g

/**
 * The program's log. What is logged is chosen field by field where it is logged; this is the net below: the
 * finished line is searched for what must never be in it.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    hooks: { streamWrite: scrub },
  }
  return pino(options, destination ?? standardOutput())
}

/**
 * Standard output, written while nobody waits for it. What is not written when the program ends is written then; a
 * process that is killed may lose its last lines, as it may lose the last thing it did.
 */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: false })
  process.once('exit', () => output.flushSync())
  return output
}

/** Takes personal data and secrets out of a line. */
export function scrub(line: string): string {
  return line.replace(secretField, '"$1":"[redacted]"').replace(phoneNumber, '[phone]').replace(longNumber, '[number]')
}

/** Class, code, message and stack: no more, because drivers add the values of the row to their errors. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
