import type { Translation } from '../dictionary'
import type { account as source } from '../zh/account'

export const account: Translation<typeof source> = {}
