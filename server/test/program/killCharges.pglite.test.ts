import { describeChargeKills } from '../support/killCharges'

describeChargeKills('pglite')
