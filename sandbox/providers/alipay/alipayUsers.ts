import { derivedId, type HostUser, HostUsers } from '#providers/hosts/hostUsers'
import type { World } from '#world'

/** Which ids the platform gives an app: the console's openid settings. */
export type GivenIds = 'both' | 'user_id' | 'open_id'

/** Somebody's Alipay account, as our app knows it. */
export interface AlipayUser {
  /** 2088 and twelve digits, the same in every app. */
  readonly userId: string
  /** In this app only. */
  readonly openId: string
  readonly name: string
  readonly phone: string
}

const SETTINGS = 'alipay-settings'

/** Everybody with an Alipay account. */
export class AlipayUsers {
  private readonly users: HostUsers

  constructor(private readonly world: World) {
    this.users = new HostUsers(world, 'alipay-strangers')
  }

  list(): AlipayUser[] {
    return this.users.list().map((user) => this.present(user))
  }

  /** By either id. */
  find(id: string): AlipayUser | null {
    return this.list().find(({ userId, openId }) => userId === id || openId === id) ?? null
  }

  addStranger(phone?: string): AlipayUser {
    return this.present(this.users.addStranger(phone))
  }

  givenIds(): GivenIds {
    return this.world.log.get<GivenIds>(SETTINGS, 'given-ids') ?? 'both'
  }

  giveIds(given: GivenIds): void {
    this.world.log.write([[SETTINGS, 'given-ids', given]])
  }

  private present(user: HostUser): AlipayUser {
    const { appId } = this.world.config.alipay
    const digits = derivedId('user_id', user).readBigUInt64BE() % 10n ** 12n
    return {
      userId: `2088${String(digits).padStart(12, '0')}`,
      openId: derivedId(`open_id|${appId}`, user).toString('base64url').slice(0, 47),
      name: user.name,
      phone: user.phone,
    }
  }
}
