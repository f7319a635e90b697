import { bills } from './bills'
import { common } from './common'
import { consents } from './consents'
import { home } from './home'
import { inbox } from './inbox'
import { me } from './me'
import { pay } from './pay'
import { points } from './points'
import { share } from './share'
import { tabs } from './tabs'

/** The source of all texts of the pages; `errors` stands apart, because its keys are the error codes. */
export const zh = {
  bills,
  common,
  consents,
  home,
  inbox,
  me,
  pay,
  points,
  share,
  tabs,
}
