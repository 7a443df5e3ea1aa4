// @vitest-environment jsdom
import {screen} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import type {DocumentInspectorProps} from 'sanity'
import {afterEach, expect, test, vi} from 'vitest'
import {resolveConfig} from '../../plugin/config.ts'
import {TimelineInspector} from '../../plugin/timeline/TimelineInspector.tsx'
import type {SchoolsResponse} from '../../schemas/contract/schools.ts'
import {SUBSCRIPTION, USER, type StudioDocument} from './documentActions.tsx'
import {fakeClient} from './fakeClient.ts'
import {DANCECITY, SCHOOLS} from './fixtures.ts'
import {API_URL, renderInStudio} from './studio.tsx'
import {storyOfMia, timelineAnswer} from './timelineFixtures.ts'

const {opened} = vi.hoisted(() => ({opened: {document: null as StudioDocument | null}}))

// The Studio's own document store needs a dataset; what it hands over for an open document is this.
vi.mock(import('sanity'), async (original) => ({
  ...(await original()),
  useEditState: (id, type) => ({
    id,
    type,
    draft: null,
    published: opened.document,
    version: null,
    liveEdit: false,
    liveEditSchemaType: false,
    ready: opened.document !== null,
    transactionSyncLock: null,
    release: undefined,
    scopeId: undefined,
  }),
}))

afterEach(() => {
  vi.restoreAllMocks()
})

const ELSEWHERE = {...DANCECITY, id: 'tenant-elsewhere', name: 'Elsewhere'}

/** The API over HTTP. Answers which addresses were asked. */
function apiKnows(schools: SchoolsResponse['schools']): string[] {
  const asked: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const {pathname, search} = new URL(input instanceof Request ? input.url : input)
    asked.push(pathname + search)
    return Response.json(
      pathname === '/schools' ? {...SCHOOLS, schools} : timelineAnswer({entries: storyOfMia()}),
    )
  })
  return asked
}

async function inspect(document: StudioDocument | null, type: string) {
  opened.document = document
  const onClose = vi.fn<DocumentInspectorProps['onClose']>()
  await renderInStudio(
    <TimelineInspector
      config={resolveConfig({apiUrl: API_URL})}
      documentId={document?._id ?? 'sub-1'}
      documentType={type}
      onClose={onClose}
    />,
    {client: fakeClient()},
  )
  return onClose
}

async function storyShows() {
  const day = await screen.findByRole('list', {name: 'August 11, 2025'})
  expect(day).toHaveTextContent(/^Paid: kr\s250/)
}

test('beside a pass it tells what has to do with this pass, and can be closed', async () => {
  const asked = apiKnows([DANCECITY])
  const onClose = await inspect(SUBSCRIPTION, 'subscription')
  await storyShows()
  expect(asked).toEqual(['/students/user-mia/timeline?school=tenant-dancecity&subscription=sub-1'])
  await userEvent.click(screen.getByRole('button', {name: 'Close'}))
  expect(onClose).toHaveBeenCalledOnce()
})

test('beside a student who names no school, the only school is taken', async () => {
  const asked = apiKnows([DANCECITY])
  await inspect(USER, 'user')
  await storyShows()
  expect(asked).toEqual(['/schools', '/students/user-mia/timeline?school=tenant-dancecity'])
})

test('with several schools it asks which one is meant, and guesses none', async () => {
  const asked = apiKnows([DANCECITY, ELSEWHERE])
  await inspect(USER, 'user')
  const choice = await screen.findByRole('combobox', {
    name: 'This names no school. Which one is it about?',
  })
  expect(asked).toEqual(['/schools'])
  await userEvent.selectOptions(choice, 'Elsewhere')
  await storyShows()
  expect(asked.at(-1)).toBe('/students/user-mia/timeline?school=tenant-elsewhere')
})

test('a pass without a student has no story, and nothing is asked', async () => {
  const asked = apiKnows([DANCECITY])
  await inspect({...SUBSCRIPTION, user: undefined}, 'subscription')
  expect(screen.getByText(/This pass names no student/)).toBeVisible()
  expect(asked).toEqual([])
})

test('while the document is being loaded, that is said', async () => {
  apiKnows([DANCECITY])
  await inspect(null, 'subscription')
  expect(screen.getByText('The document is being loaded.')).toBeInTheDocument()
})

test('a list of schools that cannot be read can be asked for again', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'))
  await inspect(USER, 'user')
  const again = await screen.findByRole('button', {name: 'Try again'})
  const asked = apiKnows([DANCECITY])
  await userEvent.click(again)
  await storyShows()
  expect(asked[0]).toBe('/schools')
})
