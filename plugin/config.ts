/** What a studio owner writes: `passSupport({apiUrl: 'https://…'})`. */
export interface PassSupportConfig {
  /** Where the pass support API answers: `https://…`, or a path on the Studio's own host such as `/api/pass-support`. */
  apiUrl: string
  /** IANA zone for dates that belong to no school in particular. Default: the reader's own. */
  timeZone?: string
  /** Name of the document type for a pass that a student holds. Default: `subscription`. */
  subscriptionType?: string
  /** Name of the document type for a person with an account. Default: `user`. */
  userType?: string
  /** Name of the document type for a product that a school sells. Default: `pass`. */
  passType?: string
  /** The tool's name in the Studio's navigation. Default: `Student lookup`. */
  title?: string
}

/** The configuration with every default filled in. */
export interface ResolvedConfig {
  /** Without a slash at the end. */
  apiUrl: string
  timeZone: string | null
  subscriptionType: string
  userType: string
  passType: string
  title: string
}

const TYPE_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/

/** Checks the configuration when the Studio boots, where a typing error is cheapest to find. */
export function resolveConfig(config: PassSupportConfig): ResolvedConfig {
  return {
    apiUrl: resolveApiUrl(config),
    timeZone: resolveTimeZone(config.timeZone),
    subscriptionType: resolveTypeName('subscriptionType', config.subscriptionType, 'subscription'),
    userType: resolveTypeName('userType', config.userType, 'user'),
    passType: resolveTypeName('passType', config.passType, 'pass'),
    title: config.title?.trim() || 'Student lookup',
  }
}

function resolveApiUrl(config: Partial<PassSupportConfig> | undefined): string {
  const apiUrl = config?.apiUrl
  if (typeof apiUrl !== 'string' || apiUrl.trim() === '') {
    throw new Error(
      'Pass support: "apiUrl" is missing. Write passSupport({apiUrl: "https://…"}) with the address of your pass support API.',
    )
  }
  const trimmed = apiUrl.trim().replace(/\/+$/, '')
  const usable = apiUrl.startsWith('/') || /^https?:$/.test(protocolOf(trimmed))
  if (!usable) {
    throw new Error(
      `Pass support: "apiUrl" is "${apiUrl}", which is no web address. It has to start with https://, http:// or /.`,
    )
  }
  return trimmed
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

function resolveTimeZone(timeZone: string | undefined): string | null {
  if (timeZone === undefined) return null
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone
  } catch {
    throw new Error(
      `Pass support: "timeZone" is "${timeZone}", which is no time zone. Write one such as "Europe/Oslo".`,
    )
  }
}

function resolveTypeName(option: string, name: string | undefined, usual: string): string {
  if (name === undefined) return usual
  if (!TYPE_NAME.test(name)) {
    throw new Error(
      `Pass support: "${option}" is "${name}", which is no name of a document type. Leave it out for "${usual}".`,
    )
  }
  return name
}
