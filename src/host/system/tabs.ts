import Taro from '@tarojs/taro'
import { noteRefusal } from '../log'

/** The same on every host: Taro draws the browser's tab bar itself. */
export function nameTabs(labels: readonly string[]): void {
  for (const [index, text] of labels.entries()) {
    // Refused while a page without the tab bar is in front; the next tab page that shows names them again.
    Taro.setTabBarItem({ index, text }).catch((rejection) => noteRefusal('setTabBarItem', rejection))
  }
}
