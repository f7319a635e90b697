const path = require('node:path')

/**
 * The client's tests draw with plain elements of the document in Taro's place; NutUI's own code runs as it is, and gets its
 * elements from us, as the build arranges it (config/nutuiElements.ts).
 */
module.exports = (request, options) => {
  const from = (file) => path.join(__dirname, file)
  if (request === '@nutui/nutui-react-taro') return from('nutuiParts.cjs')
  const isNutui = /[\\/]@nutui[\\/]/.test(options.basedir)
  if (request === '@tarojs/components')
    return from(isNutui ? '../../src/components/nutElements.tsx' : 'taroElements.ts')
  if (isNutui && request.startsWith('../configprovider/')) return from('../../src/components/nutConfig.ts')
  if (isNutui && request === '@nutui/icons-react-taro') return from('../../src/components/nutIcons.tsx')
  if (isNutui && request === '@tarojs/taro') return from('taroForNutui.cjs')
  return options.defaultResolver(request, options)
}
