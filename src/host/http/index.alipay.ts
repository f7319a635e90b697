import { miniProgramHttp } from './miniProgram'
import type { HttpHost } from './types'

export const http = miniProgramHttp satisfies HttpHost
