import { Acs3Server } from './acs3Server'

export interface TestPerson {
  readonly legalName: string
  readonly idNumber: string
}

/** The SMS gateway of a test: keeps the newest code of each phone. */
export class TestSmsGateway extends Acs3Server {
  private readonly codes = new Map<string, string>()
  /** Answer that is not OK, for the next messages. */
  refusal: string | null = null
  sentCount = 0

  constructor() {
    super((action, parameters) => this.receive(action, parameters))
  }

  /** The newest code texted to this phone. */
  codeFor(phone: string): string {
    const code = this.codes.get(phone)
    if (!code) throw new Error(`No code was texted to ${phone}`)
    return code
  }

  private receive(action: string, parameters: URLSearchParams): object {
    if (action !== 'SendSms' || parameters.get('SignName') !== '厦门数字钱包') return { Code: 'isv.INVALID_PARAMETERS' }
    if (this.refusal) return { Code: this.refusal, Message: 'refused' }
    const { code } = JSON.parse(parameters.get('TemplateParam') ?? '{}') as { code: string }
    this.codes.set(parameters.get('PhoneNumbers') ?? '', code)
    this.sentCount += 1
    return { Code: 'OK', Message: 'OK', BizId: '1^0' }
  }
}

/** The identity register of a test: knows exactly the people it is told of. */
export class TestIdentityRegister extends Acs3Server {
  private readonly names = new Map<string, string>()
  askedCount = 0

  constructor() {
    super((action, parameters) => this.verify(action, parameters))
  }

  add(person: TestPerson): void {
    this.names.set(person.idNumber, person.legalName)
  }

  private verify(action: string, parameters: URLSearchParams): object {
    if (action !== 'Id2MetaVerify' || parameters.get('ParamType') !== 'normal') return { Code: '401' }
    this.askedCount += 1
    const name = this.names.get(parameters.get('IdentifyNum') ?? '')
    const BizCode = name === undefined ? '3' : name === parameters.get('UserName') ? '1' : '2'
    return { Code: '200', Message: 'success', ResultObject: { BizCode } }
  }
}
