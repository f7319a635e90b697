import { random } from '../random/index.h5'
import { boxSeal } from './box'
import type { SealHost } from './types'

export const seal = boxSeal(random) satisfies SealHost
