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

/** The English of every key of `zh`. */
export const en = {
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
