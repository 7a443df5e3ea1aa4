import {
  GetHookCollectionState,
  type DocumentActionComponent,
  type DocumentActionDescription,
  type DocumentActionProps,
} from 'sanity'
import {screen, waitFor} from '@testing-library/react'
import {expect} from 'vitest'
import {z} from 'zod'
import {fakeClient} from './fakeClient.ts'
import {createStudio, renderInStudio, type LocaleId} from './studio.tsx'

export type StudioDocument = NonNullable<DocumentActionProps['published']>

export const META = {
  _rev: 'r',
  _createdAt: '2025-08-11T10:00:00Z',
  _updatedAt: '2025-08-11T10:00:00Z',
}
export const SUBSCRIPTION: StudioDocument = {
  ...META,
  _id: 'sub-1',
  _type: 'subscription',
  isActive: true,
  user: {_type: 'reference', _ref: 'user-mia'},
  tenant: {_type: 'reference', _ref: 'tenant-dancecity'},
}
export const USER: StudioDocument = {...META, _id: 'user-mia', _type: 'user'}
export const NOTE: StudioDocument = {
  ...META,
  _id: 'passAuditNote.1',
  _type: 'passAuditNote',
  student: {_type: 'reference', _ref: 'user-mia'},
  school: {_type: 'reference', _ref: 'tenant-dancecity'},
}

export async function actionsOf(document: StudioDocument): Promise<DocumentActionComponent[]> {
  const studio = await createStudio()
  return studio.document.actions({
    schemaType: document._type,
    documentId: document._id,
    releaseId: undefined,
    versionType: 'published',
  })
}

/** Its type demands `onComplete`, which is deprecated and which none of our actions may use. */
const actionProps = z.custom<DocumentActionProps>()

export function propsOf(document: StudioDocument): DocumentActionProps {
  return actionProps.parse({
    id: document._id,
    type: document._type,
    published: document,
    draft: null,
    version: null,
    liveEdit: false,
    liveEditSchemaType: false,
    ready: true,
    release: undefined,
    scopeId: undefined,
    transactionSyncLock: null,
    initialValueResolved: true,
  })
}

interface ActionButtonsProps {
  actions: DocumentActionComponent[]
  document: StudioDocument
}

/** Renders what the actions describe, as the document's footer does. */
function ActionButtons({actions, document}: ActionButtonsProps) {
  return (
    <GetHookCollectionState hooks={actions} args={propsOf(document)}>
      {({states}) => states.map((state) => <ActionButton key={state.label} {...state} />)}
    </GetHookCollectionState>
  )
}

function ActionButton({label, title, disabled, onHandle, dialog}: DocumentActionDescription) {
  return (
    <>
      <button type="button" disabled={disabled === true} onClick={onHandle}>
        {label}
      </button>
      <p>{title}</p>
      {dialog && dialog.type === 'custom' ? dialog.component : null}
    </>
  )
}

export async function renderActions(document: StudioDocument, locale: LocaleId = 'en-US') {
  const actions = (await actionsOf(document)).filter(({action}) =>
    action?.startsWith('passSupport'),
  )
  const rendered = await renderInStudio(<ActionButtons actions={actions} document={document} />, {
    client: fakeClient(),
    locale,
  })
  // The Studio collects what its actions say a little at a time.
  await waitFor(() => expect(screen.getAllByRole('button')).toHaveLength(actions.length))
  return rendered
}
