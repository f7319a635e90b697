import { describeChargeKills } from '../support/killCharges'

describeChargeKills('postgres')
