import type { HostDeps } from '../hostDeps'

/** Of each host: somebody the platform has never seen, when the command line named nobody. One phone, one person. */
const strangers = new Map<string, Promise<string>>()

/** The id of the host's own user, as the host's servers know it: an openid in WeChat, a user id in Alipay. */
export function personOf(deps: HostDeps): Promise<string> {
  if (deps.personId !== null) return Promise.resolve(deps.personId)
  const known = strangers.get(deps.hostName)
  if (known !== undefined) return known
  const stranger = meetStranger(deps)
  strangers.set(deps.hostName, stranger)
  return stranger
}

async function meetStranger({ hostName, sandbox }: HostDeps): Promise<string> {
  if (hostName === 'weapp') return (await sandbox.post<{ openid: string }>('/wechat/host/people', {})).openid
  return (await sandbox.post<{ userId: string }>('/alipay/host/people', {})).userId
}
