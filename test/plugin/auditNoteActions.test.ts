// @vitest-environment jsdom
import {createClient} from '@sanity/client'
import {
  createMockAuthStore,
  createWorkspaceFromConfig,
  definePlugin,
  type DocumentActionComponent,
  type PluginOptions,
} from 'sanity'
import {structureTool} from 'sanity/structure'
import {describe, expect, test} from 'vitest'
import {passSupport, protectRecords} from '../../plugin/index.ts'
import {hostSchemaTypes} from '../../schemas/documents/index.ts'
import {recordTypes} from '../../schemas/documents/recordTypes.ts'

const support = passSupport({apiUrl: 'https://support.example.com'})

/** Adds an action to every document, as plugins for copying or workflows do. */
const shred: DocumentActionComponent = () => ({label: 'Shred'})
const shredder = definePlugin({
  name: 'shredder',
  document: {actions: (before) => [...before, shred]},
})

type RootActions = typeof protectRecords | undefined

async function studioOf(plugins: PluginOptions[], actions?: RootActions) {
  return createWorkspaceFromConfig({
    name: 'default',
    basePath: '/',
    projectId: 'test0',
    dataset: 'test',
    auth: createMockAuthStore({client: SANITY, currentUser: null}),
    schema: {types: hostSchemaTypes},
    plugins,
    tasks: {enabled: false},
    ...(actions ? {document: {actions}} : {}),
  })
}

async function actionsOn(schemaType: string, plugins: PluginOptions[], actions?: RootActions) {
  const studio = await studioOf(plugins, actions)
  const found = studio.document.actions({
    schemaType,
    documentId: `${schemaType}.1`,
    releaseId: undefined,
    versionType: 'published',
  })
  return found.map((component) => component.action ?? component.name)
}

const SANITY = createClient({
  projectId: 'test0',
  dataset: 'test',
  apiVersion: '2026-05-04',
  useCdn: false,
})

const isOurs = (action: string) => action.startsWith('passSupport')

describe('on an audit note the Studio offers nothing that writes to it', () => {
  test('nor on any other record of the plugin, nor what plugins before it add', async () => {
    const plugins = [structureTool(), shredder(), support]
    for (const {name: type} of recordTypes) {
      const actions = await actionsOn(type, plugins)
      expect(actions.every(isOurs)).toBe(true)
    }
    expect(await actionsOn('subscription', plugins)).toContain('delete')
  })

  test.each([
    ['after it', [structureTool(), support, shredder()]],
    ['in the wrong order', [support, shredder(), structureTool()]],
  ])(
    'with the plugins %s, where the Studio’s own configuration protects it',
    async (_how, plugins) => {
      const actions = await actionsOn('passAuditNote', plugins, protectRecords)
      expect(actions.filter((action) => !isOurs(action))).toEqual([])
      expect(actions).toContain('passSupportOpenStudent')
      expect(await actionsOn('subscription', plugins, protectRecords)).toContain('delete')
    },
  )
})

test('the Studio has no form for the end of the chain, and every field of a note is read-only', async () => {
  const {schema} = await studioOf([structureTool(), support])
  expect(schema.get('passAuditChain')).toBeUndefined()
  expect(schema.get('passAuditNote')?.readOnly).toBe(true)
  // With drafts, an edit could begin although nothing may publish it.
  expect(schema.get('passAuditNote')).toMatchObject({liveEdit: true})
})
