import type { Host } from '../core/host'
import { innerText } from '../core/tree'
import type { DeviceState, DialogKind, EnterOptions, SignalPayloads } from '../hostDeps'
import { type Methods, type Params, textParam } from './methods'

function enterOptions({ path, query, scene, referrerInfo }: Params): Partial<EnterOptions> {
  const given = Object.entries({ path, query, scene, referrerInfo }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

/** Everything that can be read: bar, page, tabs, and what stands over them. */
function readScreen(host: Host) {
  const page = host.app.pages.current()
  page?.flush()
  const { tabs, toast, isTabBarShown, colours } = host.chrome
  const isTabPage = tabs.some(({ path }) => path === page?.path)
  return {
    title: page?.title ?? '',
    path: page?.path ?? '',
    text: page ? innerText(page.view.root) : '',
    tabs: isTabPage && isTabBarShown ? tabs : [],
    toast,
    colours,
    dialogs: host.dialogs.open,
  }
}

/** What neither DevTools nor its protocol can do: the phone around the app, and what happens to it from outside. */
export function hostMethods(host: Host): Methods {
  return {
    'Host.coldStart': (params) => host.coldStart(enterOptions(params)),
    'Host.warmStart': async (params) => {
      host.hide()
      await host.show(enterOptions(params))
    },
    'Host.hide': () => host.hide(),
    'Host.show': (params) => host.show(enterOptions(params)),
    'Host.kill': () => host.app.kill(),
    'Host.forgetStorage': () => host.forgetStorage(),
    'Host.setDevice': (params) => host.changeDevice(params as Partial<DeviceState>),
    'Host.device': () => host.device,
    'Host.signal': (params) =>
      host.signals.send(textParam(params, 'name') as keyof SignalPayloads, params.payload as never),
    'Host.answerDialog': (params) => host.dialogs.answer(textParam(params, 'kind') as DialogKind, params.answer),
    'Host.setScan': ({ text }) => host.dialogs.answer('scan', { text: text ?? null, source: 'camera' }),
    'Host.refuse': (params) => {
      const { number, times } = params as { number?: number; times?: number }
      const refusal = { message: textParam(params, 'message'), ...(number === undefined ? {} : { number }) }
      host.refuse(textParam(params, 'name'), refusal, times)
    },
    'Host.screen': () => readScreen(host),
    'Host.share': () => {
      const page = host.app.pages.current()
      if (page === null) throw new Error('no page is open')
      return host.share(page, null)
    },
    'Host.sharedCards': () => ({ cards: host.shared }),
    'Host.violations': () => ({ violations: host.violations }),
    'Host.stats': () => host.statistics(),
  }
}
