import { random } from '../random/index.weapp'
import { boxSeal } from './box'
import type { SealHost } from './types'

export const seal = boxSeal(random) satisfies SealHost
