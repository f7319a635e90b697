import { describeKills } from '../support/killRounds'

describeKills('pglite')
