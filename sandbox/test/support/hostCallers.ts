import { createSign } from 'node:crypto'
import { appKeys, type TestSandbox } from './startSandbox'

/** Asks the host side of a platform: what the app on the phone would ask. */
export async function askHostSide<Answer = Record<string, unknown>>(
  sandbox: TestSandbox,
  path: string,
  body?: object,
  method: 'POST' | 'PUT' = 'POST',
): Promise<Answer> {
  const response = await fetch(`${sandbox.url}${path}`, {
    ...(body ? { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

type WechatAnswer = Record<string, unknown> & { errcode?: number }

/** Calls WeChat's open platform as an app's server does. */
export async function callWechat(
  sandbox: TestSandbox,
  path: string,
  query: Record<string, string>,
  body?: object,
): Promise<WechatAnswer> {
  const response = await fetch(`${sandbox.url}/wechat${path}?${new URLSearchParams(query)}`, {
    ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as WechatAnswer
}

export interface AlipayAnswer {
  /** As it came: the signature covers these characters of the node. */
  readonly text: string
  readonly name: string
  readonly node: Record<string, string>
  readonly sign: string | undefined
}

/** Calls Alipay's gateway, signed as its documents say; `change` spoils the request after it was signed. */
export async function callAlipay(
  sandbox: TestSandbox,
  method: string,
  parameters: Record<string, string>,
  { key = appKeys.privateKey, change = {} }: { key?: string; change?: Record<string, string> } = {},
): Promise<AlipayAnswer> {
  const all: Record<string, string> = {
    app_id: sandbox.config.alipay.appId,
    method,
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: '2026-11-23 10:00:00',
    version: '1.0',
    ...parameters,
  }
  const content = Object.keys(all)
    .sort()
    .map((name) => `${name}=${all[name]}`)
    .join('&')
  const sign = createSign('RSA-SHA256').update(content, 'utf8').sign(pem(key), 'base64')
  const body = new URLSearchParams({ ...all, sign, ...change })
  const response = await fetch(`${sandbox.url}/alipay/gateway.do`, { method: 'POST', body })
  const text = await response.text()
  const { sign: answerSign, ...nodes } = JSON.parse(text) as Record<string, unknown>
  const [[name, node] = ['', {}]] = Object.entries(nodes)
  return { text, name, node: node as Record<string, string>, sign: answerSign as string | undefined }
}

function pem(key: string): string {
  return `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`
}
