/** Open types of buttons; the only components anybody asks about here. */
const openTypes = ['getPhoneNumber', 'agreePrivacyAuthorization', 'share', 'contact', 'feedback', 'openSetting']

/** `wx.canIUse('name.object.field')`: whether the function is there; below it, fields are believed to be. */
export function wxCanIUse(played: Readonly<Record<string, unknown>>) {
  return (schema: unknown): boolean => {
    const [name = '', part, value] = String(schema).split('.')
    if (name === 'button') return part !== 'open-type' || value === undefined || openTypes.includes(value)
    return name in played
  }
}
