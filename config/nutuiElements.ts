import path from 'node:path'
import webpack from 'webpack'

/** What NutUI's files ask for, and what they get from us in its place, in all three outputs. */
const ours: readonly { asked: RegExp; given: string }[] = [
  // It binds taps that nothing answers, and says nothing to screen readers.
  { asked: /^@tarojs\/components$/, given: 'nutElements' },
  // A dictionary, themes and directions, of which the parts in use need next to nothing.
  { asked: /^\.\.\/configprovider\/(?:index|configprovider)$/, given: 'nutConfig' },
  // Pictures in the script, next to none of which is ever seen.
  { asked: /^@nutui\/icons-react-taro$/, given: 'nutIcons' },
]

export class NutuiElements extends webpack.NormalModuleReplacementPlugin {
  /** `hasOwnIcons`: NutUI keeps its icons, for parts that are not in use. */
  constructor({ hasOwnIcons = false } = {}) {
    super(/^(?:@tarojs\/components|\.\.\/configprovider\/.*|@nutui\/icons-react-taro)$/, (request) => {
      if (!/[\\/]@nutui[\\/]/.test(request.context)) return
      if (hasOwnIcons && request.request.startsWith('@nutui/')) return
      const found = ours.find(({ asked }) => asked.test(request.request))
      if (found) request.request = path.resolve(__dirname, '../src/components', found.given)
    })
  }
}
