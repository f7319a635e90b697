import type { Session } from '@/api/types'
import type { StorageHost } from '@/host/storage/types'
import { hasFields, Persisted } from './Persisted'

const isSession = (stored: unknown): stored is Session =>
  hasFields(stored, { accessToken: 'string', refreshToken: 'string', user: 'object' })

/** What is kept on the device of whoever is signed in, or was. */
export function sessionRecords(storage: StorageHost) {
  return {
    session: new Persisted<Session | null>(storage, {
      key: 'session',
      version: 1,
      defaults: null,
      parse: (stored) => (isSession(stored) ? stored : null),
    }),
    /** Signed out by hand: then the host does not sign in again either. */
    signedOut: new Persisted<boolean>(storage, {
      key: 'signedOut',
      version: 1,
      defaults: false,
      parse: (stored) => (typeof stored === 'boolean' ? stored : null),
    }),
    /** The phone that opened the wallet, until its user signs out: an ended session asks for no number again. */
    phone: new Persisted<string>(storage, {
      key: 'phone',
      version: 1,
      defaults: '',
      parse: (stored) => (typeof stored === 'string' ? stored : null),
    }),
  }
}
