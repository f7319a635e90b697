import { callAcs3 } from '#channels/acs3'
import type { SmsChannel } from '#channels/sms/smsChannel'
import type { Clock } from '#clock'
import type { Config } from '#config'

const TIMEOUT_MS = 5000

export type SmsChannelOptions = Config['sms'] & { readonly timeoutMs?: number }

/** Alibaba Cloud Dysms, action SendSms (2017-05-25). */
export function httpSmsChannel(config: SmsChannelOptions, clock: Clock): SmsChannel {
  return {
    async sendCode({ phone, code }) {
      const parameters = {
        PhoneNumbers: phone,
        SignName: config.signName,
        TemplateCode: config.templateCode,
        TemplateParam: JSON.stringify({ code }),
      }
      const call = { action: 'SendSms', version: '2017-05-25', parameters }
      const answer = await callAcs3(config, call, { now: clock.now(), timeoutMs: config.timeoutMs ?? TIMEOUT_MS })
      if (answer.status === 'timeout') return { status: 'unknown' }
      if (answer.status === 'refused') return answer
      return answer.body.Code === 'OK' ? { status: 'sent' } : { status: 'refused', reason: String(answer.body.Code) }
    },
  }
}
