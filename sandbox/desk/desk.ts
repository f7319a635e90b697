import { deskClient } from './deskClient'
import { byId } from './dom'
import { showGuide } from './guide'
import { showInbox } from './inboxPanel'
import { showMerchants } from './merchantsPanel'
import { showPeople } from './peoplePanel'
import { showPhone } from './phoneFrame'
import { toast } from './toast'
import { watchWallet } from './walletHealth'

/** Puts the desk together; from here on every part keeps itself fresh. */
async function openDesk(): Promise<void> {
  const news = new EventSource('/desk/api/events')
  showInbox(byId('inbox'), byId('inbox-filter'), news)
  showPeople(byId('people'), news)
  const { previewUrl } = await deskClient.setup()
  const sendToPhone = showPhone(byId('phone'), previewUrl)
  const merchants = showMerchants(byId('merchants'), sendToPhone)
  watchWallet(byId('health'), () => merchants.refresh())
  await showGuide(byId('guide'))
}

openDesk().catch(() => toast('沙箱没有响应，请刷新这一页。'))
