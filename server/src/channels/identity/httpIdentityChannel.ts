import { callAcs3 } from '#channels/acs3'
import type { IdentityChannel, IdentityOutcome } from '#channels/identity/identityChannel'
import type { Clock } from '#clock'
import type { ChannelKeys } from '#config'

const TIMEOUT_MS = 8000

const outcomeOfBizCode: Readonly<Record<string, IdentityOutcome>> = { 1: 'match', 2: 'mismatch', 3: 'noRecord' }

/** Alibaba Cloud Cloudauth, action Id2MetaVerify (2019-03-07). */
export function httpIdentityChannel(keys: ChannelKeys, clock: Clock): IdentityChannel {
  return {
    async verify({ legalName, idNumber }) {
      const parameters = { ParamType: 'normal', UserName: legalName, IdentifyNum: idNumber }
      const call = { action: 'Id2MetaVerify', version: '2019-03-07', parameters }
      const answer = await callAcs3(keys, call, { now: clock.now(), timeoutMs: TIMEOUT_MS })
      if (answer.status !== 'answered' || String(answer.body.Code) !== '200') return 'unavailable'
      return outcomeOfBizCode[bizCodeOf(answer.body.ResultObject)] ?? 'unavailable'
    },
  }
}

function bizCodeOf(result: unknown): string {
  return typeof result === 'object' && result !== null && 'BizCode' in result ? String(result.BizCode) : ''
}
