import type { ErrorCode, MoneyMoved } from '@wallet/rules'
import { ApiError, type ErrorParams } from '#apiError'
import { DatabaseUnavailableError } from '#storage/databaseErrors'

/** An error on its way to another process, where it must mean the same: classes do not travel. */
export type SentError =
  | {
      readonly kind: 'api'
      readonly code: ErrorCode
      readonly params: ErrorParams
      readonly replayed: boolean
      readonly moved: MoneyMoved | undefined
    }
  | { readonly kind: 'unavailable'; readonly message: string }
  | {
      readonly kind: 'other'
      readonly name: string
      readonly message: string
      readonly stack: string | undefined
      /** SQLSTATE or system error, where there is one. */
      readonly code: string | undefined
    }

export function sendableError(error: unknown): SentError {
  if (error instanceof ApiError) {
    const { code, params, replayed, moved } = error
    return { kind: 'api', code, params, replayed, moved }
  }
  if (error instanceof DatabaseUnavailableError) return { kind: 'unavailable', message: error.message }
  if (!(error instanceof Error)) {
    return { kind: 'other', name: 'Error', message: String(error), stack: undefined, code: undefined }
  }
  const { name, message, stack } = error
  const code: unknown = Reflect.get(error, 'code')
  return { kind: 'other', name, message, stack, code: typeof code === 'string' ? code : undefined }
}

export function receivedError(sent: SentError): Error {
  switch (sent.kind) {
    case 'api':
      return new ApiError(sent.code, sent.params, {
        replayed: sent.replayed,
        ...(sent.moved === undefined ? {} : { moved: sent.moved }),
      })
    case 'unavailable':
      return new DatabaseUnavailableError(sent.message)
    case 'other': {
      const { name, message, stack, code } = sent
      return Object.assign(new Error(message), { name, stack }, code === undefined ? {} : { code })
    }
  }
}
