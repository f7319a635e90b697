import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import type { WxDefine } from './dialect'

const icons = ['success', 'error', 'loading', 'none']

/** What stands over the page: modal, action sheet, toast. Their texts have limits that WeChat enforces. */
export function wxDialogs(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  return {
    ...define('showModal', async (options) => {
      const { cancelText = '取消', confirmText = '确定', showCancel = true, title = '', content = '' } = options
      for (const [name, text] of Object.entries({ cancelText, confirmText })) {
        if (String(text).length > 4) throw new ApiFailure(`${name} length should not larger than 4 Chinese characters`)
      }
      const answer = await deps.dialogs.ask('modal', { title, content, cancelText, confirmText, showCancel })
      return { confirm: answer.confirm, cancel: !answer.confirm, content: answer.content ?? null }
    }),
    ...define('showActionSheet', async ({ itemList }) => {
      if (!Array.isArray(itemList) || itemList.length === 0)
        throw new ApiFailure('parameter error: itemList should be an Array')
      if (itemList.length > 6) throw new ApiFailure('parameter error: itemList should not be larger than 6')
      const { index } = await deps.dialogs.ask('actionSheet', { itemList })
      if (index === null) throw new ApiFailure('cancel')
      return { tapIndex: index }
    }),
    ...define('showToast', ({ title, icon = 'success', duration = 1500 }) => {
      if (!icons.includes(String(icon))) throw new ApiFailure(`parameter error: parameter.icon is invalid: ${icon}`)
      deps.chrome.showToast({ title: String(title), icon: String(icon), durationMs: Number(duration) })
      return undefined
    }),
    ...define('showLoading', ({ title = '' }) => {
      deps.chrome.showToast({ title: String(title), icon: 'loading', durationMs: null })
      return undefined
    }),
    ...hideFunctions(deps, define),
  }
}

/** Toast and loading are one thing in WeChat: hiding either hides the other. */
function hideFunctions(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const hide = () => {
    deps.chrome.hideToast()
    return undefined
  }
  return { ...define('hideToast', hide), ...define('hideLoading', hide) }
}
