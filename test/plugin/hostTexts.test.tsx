// @vitest-environment jsdom
import {screen} from '@testing-library/react'
import {defineLocaleResourceBundle} from 'sanity'
import {expect, test} from 'vitest'
import {PASS_SUPPORT_NAMESPACE} from '../../plugin/index.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import {fakeClient} from './fakeClient.ts'
import {createStudio, renderInStudio} from './studio.tsx'

/** A host that calls its students dancers. */
const DANCERS = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: PASS_SUPPORT_NAMESPACE,
  resources: {'tool.students': 'Dancers', 'document-action.why': 'What happened?'},
})

test('a host’s own words come before the plugin’s', async () => {
  await renderInStudio(<ToolScreen />, {client: fakeClient(), bundles: [DANCERS]})
  expect(screen.getByRole('link', {name: 'Dancers'})).toBeVisible()
  expect(screen.getByRole('link', {name: 'Repairs made'})).toBeVisible()
})

test('where a host set a word in English alone, Norwegian readers keep the plugin’s Norwegian', async () => {
  await renderInStudio(<ToolScreen />, {
    client: fakeClient(),
    locale: 'nb-NO',
    bundles: [DANCERS],
  })
  expect(screen.getByRole('link', {name: 'Elever'})).toBeVisible()
})

test('a Studio fetches no text at its start that only the tool shows', async () => {
  const {i18n} = await createStudio()
  await i18n.loadNamespaces([PASS_SUPPORT_NAMESPACE])
  expect(i18n.t('document-action.why', {ns: PASS_SUPPORT_NAMESPACE})).toBe('Why?')
  expect(i18n.t('search.label', {ns: PASS_SUPPORT_NAMESPACE})).toBe('search.label')
})
