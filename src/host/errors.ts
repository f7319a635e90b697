import type { AnyErrorCode } from '@wallet/rules'

/** A capability of the host that could not do what was asked. `code` has its sentence like every other error. */
export class HostError extends Error {
  override readonly name: string = 'HostError'
  readonly code: AnyErrorCode

  constructor(code: AnyErrorCode, message: string = code) {
    super(message)
    this.code = code
  }
}

/** The host has no sound way to do this. Never answered with a fake success. */
export class HostUnsupported extends HostError {
  override readonly name = 'HostUnsupported'

  constructor(sentence: string) {
    super('HOST_UNSUPPORTED', sentence)
  }
}
