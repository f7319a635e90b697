import { randomBytes } from 'node:crypto'
import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { listenerPair } from '../listeners'
import { bufferOf, type NfcTag, recordsOf } from '../ndef'
import { type WxDefine, wxSince } from './dialect'

/** WeChat's numbers; the texts are those of its documents. */
const errors = {
  noNfc: { message: '当前设备不支持NFC', errCode: 13000 },
  switchedOff: { message: '当前设备支持NFC，但系统NFC开关未开启', errCode: 13001 },
  notStarted: { message: 'NFC discovery has not started', errCode: 13018 },
  alreadyStarted: { message: 'NFC discovery has already started', errCode: 13021 },
} as const

const failure = ({ message, errCode }: { message: string; errCode: number }) => new ApiFailure(message, { errCode })

/** `wx.getNFCAdapter`: one adapter for the app, which tells of a tag only between start and stop. */
export function wxNfc(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const discovered = listenerPair<object>()
  let isReading = false
  deps.signals.on('nfcTag', (tag) => {
    if (isReading) discovered.tell(describeTag(tag as NfcTag))
  })
  const notPlayed = (name: string) => () => deps.violation(`NFCAdapter.${name} is not played by this host`)

  const adapter = {
    ...define(
      'startDiscovery',
      () => {
        if (deps.device.nfc === 'none') throw failure(errors.noNfc)
        if (deps.device.nfc === 'off') throw failure(errors.switchedOff)
        if (isReading) throw failure(errors.alreadyStarted)
        isReading = true
        return undefined
      },
      { hasNoPromise: true },
    ),
    ...define(
      'stopDiscovery',
      () => {
        if (!isReading) throw failure(errors.notStarted)
        isReading = false
        return undefined
      },
      { hasNoPromise: true },
    ),
    onDiscovered: discovered.on,
    offDiscovered: discovered.off,
    ...Object.fromEntries(
      [
        'getNdef',
        'getNfcA',
        'getNfcB',
        'getNfcF',
        'getNfcV',
        'getIsoDep',
        'getMifareClassic',
        'getMifareUltralight',
      ].map((name) => [name, notPlayed(name)]),
    ),
    tech: { ndef: 'NDEF', nfcA: 'NFC-A', nfcB: 'NFC-B', isoDep: 'ISO-DEP', nfcF: 'NFC-F', nfcV: 'NFC-V' },
  }
  return wxSince(deps, '2.11.2', { getNFCAdapter: () => adapter })
}

function describeTag(tag: NfcTag): object {
  const records = recordsOf(tag)
  return {
    id: bufferOf(randomBytes(7)),
    techs: tag.techs ?? ['NFC-A', 'NDEF'],
    messages: records.length === 0 ? [] : [{ records }],
  }
}
