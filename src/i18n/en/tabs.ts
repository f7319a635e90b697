import type { Translation } from '../dictionary'
import type { tabs as source } from '../zh/tabs'

export const tabs: Translation<typeof source> = { home: 'Home', bills: 'Bills', points: 'Points', me: 'Me' }
