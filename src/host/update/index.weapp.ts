import { miniProgramUpdate } from './miniProgram'
import type { UpdateHost } from './types'

export const update = miniProgramUpdate satisfies UpdateHost
