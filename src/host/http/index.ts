import { unsupported } from '../unsupported'
import type { HttpHost } from './types'

export const http: HttpHost = { send: unsupported('http') }
