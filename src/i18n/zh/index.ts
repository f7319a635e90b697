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

/** The source of all texts of the pages; `errors` stands apart, because its keys are the error codes. */
export const zh = { account, bills, cards, common, home, me, pay, points, tabs, topup }
