import { miniProgramLaunch } from './miniProgram'
import type { LaunchHost } from './types'

export const launch = miniProgramLaunch satisfies LaunchHost
