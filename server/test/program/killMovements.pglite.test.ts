import { describeMovementKills } from '../support/killMovements'

describeMovementKills('pglite')
