import { describeKills } from '../support/killRounds'

describeKills('postgres')
