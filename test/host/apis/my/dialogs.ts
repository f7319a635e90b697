import type { HostDeps } from '../../hostDeps'
import type { MyDefine } from './dialect'

/** What stands over the page. Alipay's names: `content` for what a toast says, `type` for its icon, `index` for a choice. */
export function myDialogs(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const hide = () => {
    deps.chrome.hideToast()
    return undefined
  }
  return {
    ...define(
      'confirm',
      async ({ title = '', content = '', confirmButtonText = '确定', cancelButtonText = '取消' }) => {
        const texts = { title, content, confirmText: confirmButtonText, cancelText: cancelButtonText }
        const { confirm } = await deps.dialogs.ask('modal', { ...texts, showCancel: true })
        return { confirm }
      },
    ),
    ...define('alert', async ({ title = '', content = '', buttonText = '确定' }) => {
      await deps.dialogs.ask('modal', { title, content, confirmText: buttonText, showCancel: false })
      return undefined
    }),
    ...define('prompt', async ({ title = '', message = '' }) => {
      const { confirm, content = '' } = await deps.dialogs.ask('modal', { title, content: message, showCancel: true })
      return { ok: confirm, inputValue: content }
    }),
    ...define('showActionSheet', async ({ items, title = '' }) => {
      const { index } = await deps.dialogs.ask('actionSheet', { itemList: items, title })
      return { index: index ?? -1, success: true }
    }),
    ...define('showToast', ({ content = '', type = 'none', duration = 3000 }) => {
      deps.chrome.showToast({ title: String(content), icon: String(type), durationMs: Number(duration) })
      return undefined
    }),
    ...define('showLoading', ({ content = '' }) => {
      deps.chrome.showToast({ title: String(content), icon: 'loading', durationMs: null })
      return undefined
    }),
    ...define('hideToast', hide),
    ...define('hideLoading', hide),
  }
}
