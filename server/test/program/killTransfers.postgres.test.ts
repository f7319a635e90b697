import { describeTransferKills } from '../support/killTransfers'

describeTransferKills('postgres')
