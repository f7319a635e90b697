import { derivedId, type HostUser, HostUsers } from '#providers/hosts/hostUsers'
import type { World } from '#world'

/** Somebody's WeChat account, as our app knows it. */
export interface WechatUser {
  /** In this app; another app knows the same person by another one. */
  readonly openid: string
  /** Across the apps of one operator. */
  readonly unionid: string
  readonly name: string
  readonly phone: string
}

/** Everybody with a WeChat account. */
export class WechatUsers {
  private readonly users: HostUsers

  constructor(private readonly world: World) {
    this.users = new HostUsers(world, 'wechat-strangers')
  }

  list(): WechatUser[] {
    return this.users.list().map((user) => this.present(user))
  }

  find(openid: string): WechatUser | null {
    return this.list().find((user) => user.openid === openid) ?? null
  }

  addStranger(phone?: string): WechatUser {
    return this.present(this.users.addStranger(phone))
  }

  private present(user: HostUser): WechatUser {
    const { appId } = this.world.config.wechat
    const idOf = (salt: string) => derivedId(salt, user).toString('base64url').slice(0, 27)
    return { openid: `o${idOf(`openid|${appId}`)}`, unionid: `o${idOf('unionid')}`, name: user.name, phone: user.phone }
  }
}
