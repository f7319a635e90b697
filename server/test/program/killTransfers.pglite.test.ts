import { describeTransferKills } from '../support/killTransfers'

describeTransferKills('pglite')
