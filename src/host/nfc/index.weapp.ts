import Taro from '@tarojs/taro'
import { HostError } from '../errors'
import { readRejection } from '../failures'
import { noteRefusal } from '../log'
import { waitsMs, within } from '../within'
import { alreadyStarted, nfcFailure } from './failures'
import { type NdefRecord, ndefText } from './ndef'
import type { NfcHost, NfcSupport } from './types'

/** WeChat's adapter (base library 2.11.2); its functions answer by callbacks only. */
type NfcAdapter = WechatMiniprogram.NFCAdapter

/** A message is documented as a record and comes as a list of them; both are taken. */
interface Tag {
  readonly messages?: readonly (NdefRecord & { readonly records?: readonly NdefRecord[] })[]
  readonly techs?: readonly string[]
}

/** The reading that is under way: one at a time, since the host has one reader. */
let reading: { fail(failure: HostError): void } | null = null

export const nfc = {
  async support(): Promise<NfcSupport> {
    if (reading !== null) return 'ready'
    const adapter = readerOf()
    if (adapter === null) return 'none'
    try {
      await within(waitsMs.service, 'startDiscovery', start(adapter))
      await stopDiscovery(adapter)
      return 'ready'
    } catch (rejection) {
      const { code } = nfcFailure(rejection)
      if (code === 'NFC_OFF') return 'off'
      // What the person may still allow is no reason to hide the button.
      return code === 'NFC_NOT_AUTHORISED' || code === 'PRIVACY_REFUSED' ? 'ready' : 'none'
    }
  },
  async read() {
    const adapter = readerOf()
    if (adapter === null) throw new HostError('NFC_UNSUPPORTED')
    reading?.fail(new HostError('HOST_CANCELLED', 'Another reading took its place.'))
    return readOnce(adapter)
  },
  async stop() {
    reading?.fail(new HostError('HOST_CANCELLED'))
  },
} satisfies NfcHost

function readerOf(): NfcAdapter | null {
  if (typeof wx.getNFCAdapter !== 'function') return null
  try {
    return (wx.getNFCAdapter() as NfcAdapter | null) ?? null
  } catch (failure) {
    // Some iPhones have the function and nothing behind it.
    noteRefusal('getNFCAdapter', failure)
    return null
  }
}

function readOnce(adapter: NfcAdapter): Promise<string> {
  return new Promise((resolve, reject) => {
    const end = () => {
      if (reading === mine) reading = null
      adapter.offDiscovered(handleTag)
      Taro.offAppHide(handleHide)
      void stopDiscovery(adapter)
    }
    const mine = {
      fail(failure: HostError) {
        end()
        reject(failure)
      },
    }
    const handleTag = (tag: Tag) => {
      const text = textOf(tag)
      if (text === null) return mine.fail(new HostError(holdsNdef(tag) ? 'NFC_UNREADABLE' : 'NFC_TAG_UNSUPPORTED'))
      end()
      resolve(text)
    }
    const handleHide = () => mine.fail(new HostError('HOST_CANCELLED', 'The app was left.'))
    reading = mine
    adapter.onDiscovered(handleTag)
    Taro.onAppHide(handleHide)
    start(adapter).catch((rejection) => mine.fail(nfcFailure(rejection)))
  })
}

function textOf({ messages = [] }: Tag): string | null {
  return ndefText(messages.flatMap((message) => message.records ?? [message]))
}

function holdsNdef({ messages = [], techs = [] }: Tag): boolean {
  return messages.length > 0 || techs.some((tech) => /ndef/i.test(tech))
}

function start(adapter: NfcAdapter): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (rejection: unknown) => {
      if (readRejection(rejection).numbers.includes(alreadyStarted)) resolve()
      else reject(rejection)
    }
    adapter.startDiscovery({ success: () => resolve(), fail })
  })
}

/** That it was not running, or broke, changes nothing: the reading is over either way. */
async function stopDiscovery(adapter: NfcAdapter): Promise<void> {
  const stopped = new Promise<void>((resolve, reject) => {
    adapter.stopDiscovery({ success: () => resolve(), fail: reject })
  })
  await within(waitsMs.state, 'stopDiscovery', stopped).catch((rejection) => noteRefusal('stopDiscovery', rejection))
}
