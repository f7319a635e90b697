import { account } from './account'
import { bills } from './bills'
import { cards } from './cards'
import { common } from './common'
import { home } from './home'
import { me } from './me'
import { pay } from './pay'
import { points } from './points'
import { tabs } from './tabs'
import { topup } from './topup'

/** The English of every key of `zh`. */
export const en = { account, bills, cards, common, home, me, pay, points, tabs, topup }
