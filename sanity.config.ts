import {nbNOLocale} from '@sanity/locale-nb-no'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {passSupport, protectRecords} from './plugin/index.ts'
import {hostSchemaTypes} from './schemas/documents/index.ts'
import {readStudioEnvironment} from './studio/environment.ts'
import {structure} from './studio/structure.ts'

const {projectId, dataset, apiUrl, lakeUrl} = readStudioEnvironment()

export default defineConfig({
  name: 'default',
  title: 'Pass support sample',
  projectId,
  dataset,
  // The API is told who is calling by the Studio's own token, so the Studio must hold one.
  auth: {loginMethod: 'token'},
  ...(lakeUrl === undefined ? {} : {apiHost: lakeUrl}),
  plugins: [
    structureTool({structure}),
    passSupport({apiUrl, timeZone: 'Europe/Oslo'}),
    nbNOLocale(),
  ],
  schema: {types: hostSchemaTypes},
  i18n: {
    // English last, because the Studio takes the last locale for whoever has not chosen one.
    locales: (locales) => locales.toSorted((a, b) => b.id.localeCompare(a.id)),
  },
  document: {
    comments: {enabled: false},
    // Last of all, so that no plugin adds an action that writes to an audit note.
    actions: protectRecords,
  },
  releases: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
  announcements: {enabled: false},
})
