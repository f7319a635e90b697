/** The texts a person agrees to at registration. A changed text gets a new date, and asks for consent again. */
export const agreementVersions = { terms: '2026-11-01', privacy: '2026-11-01' } as const

export type Agreement = keyof typeof agreementVersions
