import {ApiClientContext} from '../api/ApiClientContext.ts'
import {useStudioApiClient} from '../api/useStudioApiClient.ts'
import type {ResolvedConfig} from '../config.ts'
import {ConfigContext} from '../ConfigContext.ts'
import {ToolScreen} from './ToolScreen.tsx'

/** The tool inside the Studio: the screens, with the caller's own API client. */
export default function PassSupportTool({config}: {config: ResolvedConfig}) {
  const client = useStudioApiClient(config.apiUrl)
  return (
    <ApiClientContext value={client}>
      <ConfigContext value={config}>
        <ToolScreen />
      </ConfigContext>
    </ApiClientContext>
  )
}
