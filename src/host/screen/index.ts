import { unsupported } from '../unsupported'
import type { ScreenHost } from './types'

export const screen: ScreenHost = {
  brighten: unsupported('screen'),
  keepOn: unsupported('screen'),
  hideOnCapture: unsupported('screen'),
  onCapture: unsupported('screen'),
}
