/** Where the sandbox's lake is, and who is to be signed in without a form. */
export interface BrowserOptions {
  /** Base address of the lake, e.g. `http://localhost:4000` */
  apiHost: string
  projectId: string
  token?: string
}

const STREAM = /\/(?:listen|live)(?:\/|$)/

/**
 * Lets a Studio work against a lake on plain HTTP/1.1. To be called before the Studio is configured.
 *
 * A browser opens at most six HTTP/1.1 connections per host name and port, for all tabs together, and a Studio keeps
 * six or seven event streams open for ever. So every stream gets a host name of its own: `<anything>.localhost` is
 * the same lake. The token is put where the Studio looks for the one of its last visit.
 */
export function prepareBrowser({apiHost, projectId, token}: BrowserOptions): void {
  spreadStreams(new URL(apiHost))
  const key = `__studio_auth_token_${projectId}`
  if (token !== undefined && localStorage.getItem(key) === null) {
    localStorage.setItem(key, JSON.stringify({token}))
  }
}

function spreadStreams(lake: URL): void {
  const fetchFromNetwork = window.fetch.bind(window)
  // tabs share the connections of a host name, so each tab needs names of its own
  const tab = Math.random().toString(36).slice(2, 8)
  let opened = 0
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href)
    if (!isAt(lake, url) || !STREAM.test(url.pathname)) return fetchFromNetwork(input, init)
    opened += 1
    url.hostname = `stream-${tab}-${opened}.${lake.hostname}`
    return fetchFromNetwork(input instanceof Request ? new Request(url, input) : url, init)
  }
}

function isAt(lake: URL, url: URL): boolean {
  const isHost = url.hostname === lake.hostname || url.hostname.endsWith(`.${lake.hostname}`)
  return isHost && url.port === lake.port
}
