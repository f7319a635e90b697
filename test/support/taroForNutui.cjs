/** What NutUI's parts ask Taro for where they are drawn into a document of the client's tests. */
const taro = {
  getEnv: () => 'WEB',
  ENV_TYPE: { WEB: 'WEB' },
  pxTransform: (size) => `${size}px`,
  getCurrentInstance: () => ({ router: null }),
  // Nothing of ours opens a part by its name.
  eventCenter: { on: () => undefined, off: () => undefined },
}

module.exports = { __esModule: true, default: taro, ...taro }
