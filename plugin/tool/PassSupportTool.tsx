import {ApiClientContext} from '../api/ApiClientContext.ts'
import {useStudioApiClient} from '../api/useStudioApiClient.ts'
import type {ResolvedConfig} from '../config.ts'
import {ConfigContext} from '../ConfigContext.ts'
import {LiveContext} from './LiveContext.ts'
import {ToolScreen} from './ToolScreen.tsx'
import {useStudioListen} from './useStudioListen.ts'

/** The tool inside the Studio: the screens, with the caller's own API client. */
export default function PassSupportTool({config}: {config: ResolvedConfig}) {
  const client = useStudioApiClient(config.apiUrl)
  const listen = useStudioListen()
  return (
    <ApiClientContext value={client}>
      <ConfigContext value={config}>
        <LiveContext value={listen}>
          <ToolScreen />
        </LiveContext>
      </ConfigContext>
    </ApiClientContext>
  )
}
