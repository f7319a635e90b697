import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from '../src/host/aria/attributes.json'

/** What a mini-program platform of Taro has while it is set up. */
interface Platform {
  platform: string
  template?: { mergeComponents(ctx: IPluginContext, patch: object): void }
  runtimePath: string | string[]
}

/**
 * Taro's templates know no aria attributes, so what screen readers are told would be dropped: they are added here. The
 * pages write `role` everywhere; WeChat's templates hand it on under WeChat's own name.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      const added = attributes[platform.platform as keyof typeof attributes]
      if (added === undefined || platform.template === undefined) return
      platform.template.mergeComponents(ctx, { View: added, Text: added, Image: added, Button: added, Input: added })
      const runtime = path.resolve(__dirname, '../src/host/aria/runtime')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
