import type { Translation } from '../dictionary'
import type { cards as source } from '../zh/cards'

export const cards: Translation<typeof source> = {}
