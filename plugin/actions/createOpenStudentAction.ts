import {UserIcon} from '@sanity/icons/User'
import type {DocumentActionComponent} from 'sanity'
import {useRouter} from 'sanity/router'
import type {ResolvedConfig} from '../config.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {TOOL_NAME} from '../router.ts'
import {referenceOf} from './documentFacts.ts'
import {AUDIT_NOTE_OWNER, SUBSCRIPTION_OWNER} from './ownerFields.ts'

declare module 'sanity' {
  interface DocumentActionKeys {
    passSupportOpenStudent: never
  }
}

/** "Open student" on whatever belongs to one: a subscription or an audit note. */
export function createOpenStudentAction(config: ResolvedConfig): DocumentActionComponent {
  const useOpenStudentAction: DocumentActionComponent = ({type, published, draft}) => {
    const t = useStudioMessages()
    const {navigateIntent} = useRouter()
    const fields = type === config.subscriptionType ? SUBSCRIPTION_OWNER : AUDIT_NOTE_OWNER
    const document = published ?? draft
    const studentId = referenceOf(document, fields.student)
    const schoolId = referenceOf(document, fields.school)
    const label = t('document-action.open-student')
    const icon = UserIcon
    if (studentId === null) {
      const title = t(document ? 'document-action.no-student' : 'document-action.loading')
      return {label, icon, disabled: true, title}
    }
    const params = schoolId === null ? {studentId} : {studentId, schoolId}
    return {label, icon, onHandle: () => navigateIntent(TOOL_NAME, params)}
  }
  useOpenStudentAction.action = 'passSupportOpenStudent'
  useOpenStudentAction.displayName = 'OpenStudentAction'
  return useOpenStudentAction
}
