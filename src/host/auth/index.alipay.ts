import { loginCode } from './miniProgram'
import type { AuthHost } from './types'

export const auth = { provider: 'alipay', loginCode } satisfies AuthHost
