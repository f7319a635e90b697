import { runInContext } from 'node:vm'
import type { Host } from '../core/host'
import { describePage, listParam, type Methods, textParam } from './methods'

export function appMethods(host: Host, broadcast: (method: string, params: unknown) => void): Methods {
  return {
    'App.getPageStack': () => ({ pageStack: host.app.pages.stack().map(describePage) }),
    'App.getCurrentPage': () => {
      const page = host.app.pages.current()
      if (page === null) throw new Error('no page is open')
      return describePage(page)
    },
    'App.callWxMethod': async (params) => {
      const result = await host.app.apiTable.call(textParam(params, 'method'), listParam(params, 'args'))
      return { result }
    },
    'App.mockWxMethod': (params) => {
      const name = textParam(params, 'method')
      const { apiTable } = host.app
      if (typeof params.functionDeclaration === 'string') {
        apiTable.mockFunction(name, params.functionDeclaration, listParam(params, 'args'))
      } else if ('result' in params) apiTable.mockResult(name, params.result)
      else apiTable.restore(name)
    },
    'App.callFunction': async (params) => {
      const { context } = host.app.modules
      const work = runInContext(`(${textParam(params, 'functionDeclaration')})`, context)
      return { result: await work(...listParam(params, 'args')) }
    },
    'App.addBinding': (params) => {
      const name = textParam(params, 'name')
      host.app.modules.define({ [name]: (...args: unknown[]) => broadcast('App.bindingCalled', { name, args }) })
    },
    'App.enableLog': () => {
      host.onLog = (type, text) => broadcast('App.logAdded', { type, args: [text] })
    },
    'App.exit': () => host.app.kill(),
  }
}
