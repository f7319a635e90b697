import type { Host } from '../core/host'
import { type Methods, textParam } from './methods'

/** What a person does to the host itself, outside of the page. */
const nativeMethods: Readonly<Record<string, (host: Host, data: { url?: string }) => unknown>> = {
  goHome: (host) => host.app.pages.reLaunch(`/${host.miniPackage.pages()[0]}`),
  navigateLeft: (host) => host.app.pages.navigateBack(1),
  switchTab: (host, { url = '' }) => host.app.pages.switchTab(url.startsWith('/') ? url : `/${url}`),
  confirmModal: (host) => host.dialogs.answer('modal', { confirm: true }),
  cancelModal: (host) => host.dialogs.answer('modal', { confirm: false }),
  authorizeAllow: (host) => host.dialogs.answer('authorize', { allow: true }),
  authorizeCancel: (host) => host.dialogs.answer('authorize', { allow: false }),
  closePaymentDialog: (host) => host.dialogs.answer('payment', { outcome: 'cancelled' }),
}

export function toolMethods(host: Host, end: () => void): Methods {
  return {
    'Tool.getInfo': () => ({ SDKVersion: host.device.sdkVersion }),
    'Tool.close': () => end(),
    'Tool.native': async (params) => {
      const name = textParam(params, 'method')
      const work = nativeMethods[name]
      if (work === undefined) throw new Error(`this host has no native ${name}`)
      await work(host, (params.data ?? {}) as { url?: string })
      return {}
    },
  }
}
