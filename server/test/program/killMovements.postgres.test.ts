import { describeMovementKills } from '../support/killMovements'

describeMovementKills('postgres')
