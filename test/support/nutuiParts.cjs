/** NutUI part by part, as babel.config.js takes it: the whole of it would bring along what nothing here uses. */
module.exports = new Proxy(
  { __esModule: true },
  {
    get: (parts, name) =>
      name in parts || typeof name === 'symbol'
        ? parts[name]
        : require(`@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`).default,
  },
)
