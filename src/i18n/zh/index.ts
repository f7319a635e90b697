import { account } from './account'
import { bills } from './bills'
import { cards } from './cards'
import { common } from './common'
import { consents } from './consents'
import { home } from './home'
import { inbox } from './inbox'
import { loginMethods } from './loginMethods'
import { me } from './me'
import { pay } from './pay'
import { points } from './points'
import { share } from './share'
import { tabs } from './tabs'
import { topup } from './topup'

/** The source of all texts of the pages; `errors` stands apart, because its keys are the error codes. */
export const zh = {
  account,
  bills,
  cards,
  common,
  consents,
  home,
  inbox,
  loginMethods,
  me,
  pay,
  points,
  share,
  tabs,
  topup,
}
