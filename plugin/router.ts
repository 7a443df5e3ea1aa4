import {route, type RouterState} from 'sanity/router'

/** The tool's name, in its address and as the intent that opens a student's file from elsewhere. */
export const TOOL_NAME = 'pass-support'

/** Stands for the school in the address of a student whose school is not known yet. No document can have this id. */
export const NO_SCHOOL = '-'

/** Where in the tool a person is. */
export type Place =
  | {view: 'search'}
  | {view: 'student'; schoolId: string | null; studentId: string; purchaseId: string | null}
  | {view: 'audit'; noteId: string | null}
  | {view: 'attention'}

/** `view` is a parameter, not a fixed segment, because an address without parameters would have no state to come back from. */
export const passSupportRouter = route.create('/', [
  route.create('/:view', [
    route.create('/:noteId'),
    route.create('/:schoolId/:studentId', [route.create('/purchase/:purchaseId')]),
  ]),
])

/** Reads the router's state. Anything that is no place in the tool is the search. */
export function placeOf(state: RouterState): Place {
  const {view, schoolId, studentId} = state
  if (view === 'student' && isText(schoolId) && isText(studentId)) {
    return {
      view: 'student',
      schoolId: schoolId === NO_SCHOOL ? null : schoolId,
      studentId,
      purchaseId: isText(state.purchaseId) ? state.purchaseId : null,
    }
  }
  if (view === 'audit') return {view: 'audit', noteId: isText(state.noteId) ? state.noteId : null}
  return view === 'attention' ? {view} : {view: 'search'}
}

/** The router state of a place: what `navigate` and `StateLink` take. */
export function stateOf(place: Place): RouterState {
  switch (place.view) {
    case 'search':
      return {}
    case 'attention':
      return {view: 'attention'}
    case 'audit':
      return place.noteId === null ? {view: 'audit'} : {view: 'audit', noteId: place.noteId}
    case 'student':
      return {
        view: 'student',
        schoolId: place.schoolId ?? NO_SCHOOL,
        studentId: place.studentId,
        ...(place.purchaseId === null ? {} : {purchaseId: place.purchaseId}),
      }
  }
}

/** Other parts of the Studio open a student's file with the intent `pass-support`; `edit` and `create` stay with the structure tool. */
export function canHandleIntent(intent: string, params: Record<string, unknown>): boolean {
  return intent === TOOL_NAME && isText(params.studentId)
}

export function intentState(_intent: string, params: Record<string, string>): RouterState {
  const {studentId, schoolId, purchaseId} = params
  if (studentId === undefined) return stateOf({view: 'search'})
  return stateOf({
    view: 'student',
    schoolId: schoolId ?? null,
    studentId,
    purchaseId: purchaseId ?? null,
  })
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
