import { describePayoutKills } from '../support/killPayouts'

describePayoutKills('pglite')
