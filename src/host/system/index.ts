import { unsupported } from '../unsupported'
import type { SystemHost } from './types'

export const system: SystemHost = {
  describeField: unsupported('system'),
  read: unsupported('system information'),
  isOnline: unsupported('network state'),
  onOnlineChange: unsupported('network state'),
  onColorSchemeChange: unsupported('theme'),
  paintBars: unsupported('native bars'),
  nameTabs: unsupported('tab bar'),
  useLanguage: unsupported('language'),
  ignoreDoubleTaps: unsupported('taps'),
}
