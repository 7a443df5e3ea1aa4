import {createHash} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

const SOCKET_PATH = /^\/v[^/]+\/socket\/[^/?]+/
const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** The Studio's presence websocket: taken, and never spoken on. Says whether it was one. */
export function parkPresence(request: IncomingMessage, socket: Duplex): boolean {
  // a browser that goes away resets the connection
  socket.on('error', () => socket.destroy())
  const key = request.headers['sec-websocket-key']
  if (!SOCKET_PATH.test(request.url ?? '') || key === undefined) {
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    return false
  }
  const accept = createHash('sha1').update(`${key}${HANDSHAKE_GUID}`).digest('base64')
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
      '\r\n',
    ].join('\r\n'),
  )
  socket.resume()
  socket.on('end', () => socket.end())
  return true
}
