// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {expect, test} from 'vitest'
import {SourcesPanel} from '../../plugin/tool/student/SourcesPanel.tsx'
import type {UnreadableDocument} from '../../schemas/rules/documents/unreadableDocument.ts'
import {fakeClient} from './fakeClient.ts'
import {renderInStudio} from './studio.tsx'

const CLIPS = {type: 'subscription', id: 'drafts.kari-ten', field: 'remainingClips'}
const NOTE = {type: 'passAuditNote', id: 'passAuditNote.planted', field: null}
const NAMELESS = {type: 'webhookLog', id: null, field: null}

const show = (unreadable: readonly UnreadableDocument[]) =>
  renderInStudio(<SourcesPanel sources={[]} unreadable={unreadable} />, {client: fakeClient()})

test('what could not be read is told with the way to its document', async () => {
  await show([CLIPS, NOTE, NAMELESS])
  const title = await screen.findByText(
    '3 things stored here could not be read, and were left out.',
  )
  expect(title).toBeVisible()
  const [clips, note, nameless] = screen.getAllByRole('listitem')
  if (!clips || !note || !nameless) throw new Error('not three')
  expect(clips).toHaveTextContent('subscription drafts.kari-ten · remainingClips')
  expect(within(clips).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/kari-ten/))
  expect(within(note).getByRole('link')).toHaveTextContent('passAuditNote passAuditNote.planted')
  expect(within(nameless).queryByRole('link')).toBeNull()
})

test('where everything could be read, nothing is said', async () => {
  await show([])
  expect(screen.queryByText(/could not be read/)).toBeNull()
})
