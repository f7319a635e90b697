import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes.json'

/**
 * Taro's templates leave out everything a screen reader is told (warning 17). The build adds the attributes to the
 * templates (config/aria.ts); this adds the same to Taro's runtime, which numbers attributes in their order.
 */
if (process.env.TARO_ENV !== 'h5') {
  const added = attributes[process.env.TARO_ENV]
  mergeInternalComponents({ View: added, Text: added, Image: added, Button: added, Input: added })
}
