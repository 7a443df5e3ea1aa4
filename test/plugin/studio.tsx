import {nbNOLocale} from '@sanity/locale-nb-no'
import {LayerProvider, ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {ToastProvider} from '@sanity/ui/toast'
import {act, render, screen, waitFor} from '@testing-library/react'
import {Suspense, useMemo, useState, type ReactNode} from 'react'
import {createClient} from '@sanity/client'
import {
  createMockAuthStore,
  createWorkspaceFromConfig,
  LocaleProvider,
  SourceProvider,
  WorkspaceProvider,
  type LocaleResourceBundle,
  type Workspace,
} from 'sanity'
import {route, RouterProvider, type RouterState} from 'sanity/router'
import {structureTool} from 'sanity/structure'
import {expect} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {ApiClientContext} from '../../plugin/api/ApiClientContext.ts'
import {resolveConfig} from '../../plugin/config.ts'
import {ConfigContext} from '../../plugin/ConfigContext.ts'
import {passSupport} from '../../plugin/index.ts'
import {passSupportRouter} from '../../plugin/router.ts'
import {hostSchemaTypes} from '../../schemas/documents/index.ts'

export const API_URL = 'https://support.example.com'

export type LocaleId = 'en-US' | 'nb-NO'

/** A workspace with the plugin in it, as a Studio makes one; the last locale is the one that it speaks. */
export async function createStudio(
  locale: LocaleId = 'en-US',
  bundles: LocaleResourceBundle[] = [],
): Promise<Workspace> {
  localStorage.clear()
  return createWorkspaceFromConfig({
    name: 'default',
    basePath: '/',
    projectId: 'test0',
    dataset: 'test',
    auth: createMockAuthStore({client: SANITY, currentUser: null}),
    schema: {types: hostSchemaTypes},
    i18n: {bundles},
    plugins: [
      structureTool(),
      passSupport({apiUrl: API_URL}),
      // A Studio in which nobody has chosen speaks its last language.
      ...(locale === 'nb-NO' ? [nbNOLocale()] : []),
    ],
  })
}

/** Answers nobody: the plugin asks Sanity for nothing but its token. */
const SANITY = createClient({
  projectId: 'test0',
  dataset: 'test',
  apiVersion: '2026-05-04',
  token: 'test-token',
  useCdn: false,
})

const THEME = buildTheme()

interface RenderOptions {
  client: ApiClient
  locale?: LocaleId
  /** What the host itself sets in the plugin's namespace. */
  bundles?: LocaleResourceBundle[]
  state?: RouterState
}

/** Renders a part of the plugin where it lives: with theme, language, router and a client of the test's own. */
export async function renderInStudio(
  ui: ReactNode,
  {client, locale, bundles, state = {}}: RenderOptions,
) {
  const workspace = await createStudio(locale, bundles)
  await workspace.i18n.loadNamespaces(['pass-support'])
  const [source] = workspace.unstable_sources
  if (source === undefined) throw new Error('The workspace has no source')
  const navigated: RouterState[] = []
  await act(async () => {
    render(
      <ThemeProvider theme={THEME}>
        <LayerProvider>
          <ToastProvider>
            <WorkspaceProvider workspace={workspace}>
              <SourceProvider source={source}>
                <LocaleProvider>
                  <Suspense fallback="…">
                    <TestRouter initial={state} onNavigate={(next) => navigated.push(next)}>
                      <ConfigContext value={resolveConfig({apiUrl: API_URL})}>
                        <ApiClientContext value={client}>
                          <div data-testid="content">{ui}</div>
                        </ApiClientContext>
                      </ConfigContext>
                    </TestRouter>
                  </Suspense>
                </LocaleProvider>
              </SourceProvider>
            </WorkspaceProvider>
          </ToastProvider>
        </LayerProvider>
      </ThemeProvider>,
    )
  })
  // The texts of the language arrive a little later.
  await waitFor(() => expect(screen.getByTestId('content')).toBeVisible())
  return {navigated}
}

const ROUTER = route.create('/', [route.intents('/intent'), passSupportRouter])

interface TestRouterProps {
  initial: RouterState
  onNavigate: (state: RouterState) => void
  children: ReactNode
}

/** The Studio's router over a state of its own instead of the browser's address. */
function TestRouter({initial, onNavigate, children}: TestRouterProps) {
  const [state, setState] = useState(initial)
  const navigate = useMemo(
    () =>
      ({path}: {path: string}) => {
        const next = ROUTER.decode(path) ?? {}
        onNavigate(next)
        setState(next)
      },
    [onNavigate],
  )
  return (
    <RouterProvider router={ROUTER} state={state} onNavigate={navigate}>
      {children}
    </RouterProvider>
  )
}
