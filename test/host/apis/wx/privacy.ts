import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { type WxDefine, wxSince } from './dialect'

/** After a refusal WeChat asks again no sooner than this; until then guarded functions fail at once. */
const pauseMs = 10_000

type Answer = (answer: { event: string; buttonId?: string }) => void
type Asker = (answer: Answer, event: { referrer: string }) => void

/** WeChat's privacy authorisation: guarded functions wait until the person has agreed to the app's privacy guide. */
export class WxPrivacy {
  private asker: Asker | null = null
  private refusedAtMs = Number.NEGATIVE_INFINITY
  private readonly tappedButtons = new Set<string>()

  constructor(
    private readonly deps: HostDeps,
    private readonly now: () => number = Date.now,
  ) {}

  /** Resolves when the function may go on. @throws ApiFailure with errno 104 when the person refused. */
  readonly guard = async (name: string): Promise<void> => {
    if (this.deps.device.hasAgreedToPrivacy) return
    const isAsked = this.now() - this.refusedAtMs >= pauseMs
    if (isAsked && (await this.ask(name))) {
      this.deps.device.hasAgreedToPrivacy = true
      return
    }
    if (isAsked) this.refusedAtMs = this.now()
    throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
  }

  /** A tap on the button of the app's own sheet. */
  agreeByButton(id: string): void {
    this.tappedButtons.add(id)
  }

  functions(define: WxDefine): Record<string, unknown> {
    const { deps } = this
    return wxSince(deps, '2.32.3', {
      // Only the last listener counts.
      onNeedPrivacyAuthorization: (listener: Asker) => {
        this.asker = listener
      },
      ...define(
        'getPrivacySetting',
        () => ({
          needAuthorization: !deps.device.hasAgreedToPrivacy,
          privacyContractName: '《小程序隐私保护指引》',
        }),
        { hasNoPromise: true },
      ),
      ...define('openPrivacyContract', () => undefined, { hasNoPromise: true }),
      ...define('requirePrivacyAuthorize', () => undefined, { hasNoPromise: true, guard: this.guard }),
    })
  }

  private async ask(name: string): Promise<boolean> {
    const { asker, deps } = this
    if (asker === null) return (await deps.dialogs.ask('privacy', { referrer: name })).agree
    return new Promise((resolve) => {
      asker(
        (answer) => {
          if (answer.event !== 'exposureAuthorization') resolve(this.isAgreement(answer))
        },
        { referrer: name },
      )
    })
  }

  /** An app cannot agree in the person's place: the button it names must have been tapped. */
  private isAgreement({ event, buttonId }: { event: string; buttonId?: string }): boolean {
    if (event === 'disagree') return false
    if (event === 'agree' && this.tappedButtons.has(buttonId ?? '')) return true
    this.deps.violation(
      event === 'agree'
        ? `the privacy guide was agreed to by the button ${buttonId}, which nobody tapped`
        : `a privacy question was answered with ${event}`,
    )
    return false
  }
}
