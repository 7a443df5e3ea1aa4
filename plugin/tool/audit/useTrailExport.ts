import {useEffect, useRef, useState} from 'react'
import {useCurrentLocale} from 'sanity'
import type {AuditFilter} from '../../../schemas/contract/audit.ts'
import type {ExportFormat} from '../../api/ApiClient.ts'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {ApiProblem} from '../../api/ApiProblem.ts'
import {toApiProblem} from '../../api/useRequest.ts'
import {saveFile} from './saveFile.ts'

export type ExportState =
  | {step: 'idle'}
  | {step: 'running'; bytes: number}
  | {step: 'saved'; name: string; bytes: number}
  | {step: 'failed'; problem: ApiProblem}

/** Takes the trail as a file. One that breaks off is not saved, so that nobody takes a part for the whole. */
export function useTrailExport(filter: AuditFilter) {
  const client = useApiClient()
  const {id: locale} = useCurrentLocale()
  const [state, setState] = useState<ExportState>({step: 'idle'})
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (format: ExportFormat) => {
    const controller = new AbortController()
    const {signal} = controller
    running.current = controller
    setState({step: 'running', bytes: 0})
    try {
      const separator = separatorOf(locale)
      const stream = await client.exportTrail({format, filter, separator}, signal)
      const content = await readAll(stream, (bytes) => setState({step: 'running', bytes}))
      const name = `repairs-${new Date().toISOString().slice(0, 10)}.${format}`
      saveFile(name, content)
      setState({step: 'saved', name, bytes: content.size})
    } catch (error) {
      setState(signal.aborted ? {step: 'idle'} : {step: 'failed', problem: toApiProblem(error)})
    }
  }
  return {state, start, cancel: () => running.current?.abort()}
}

/** A spreadsheet that reads 1,5 takes the semicolon for the separator of columns. */
function separatorOf(locale: string): 'comma' | 'semicolon' {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
}

/** The browser keeps a blob's parts where it likes: large ones on the disk. */
async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  const reader = stream.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (;;) {
    const {done, value} = await readPart(reader)
    if (done) return new Blob(parts)
    parts.push(value)
    bytes += value.byteLength
    onProgress(bytes)
  }
}

async function readPart(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {
  try {
    return await reader.read()
  } catch (cause) {
    throw new ApiProblem({
      code: 'download-incomplete',
      detail: 'The export broke off before its end.',
      cause,
    })
  }
}
