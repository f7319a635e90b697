import { describePayoutKills } from '../support/killPayouts'

describePayoutKills('postgres')
