import {WrenchIcon} from '@sanity/icons/Wrench'
import type {DocumentActionComponent} from 'sanity'
import {useRouter} from 'sanity/router'
import type {ResolvedConfig} from '../config.ts'
import {useStudioMessages} from '../i18n/useStudioMessages.ts'
import {TOOL_NAME} from '../router.ts'
import {referenceOf} from './documentFacts.ts'

declare module 'sanity' {
  interface DocumentActionKeys {
    passSupportFixPasses: never
  }
}

/** "Fix passes…" on a user: opens their file. A user without a school is common; the tool then asks which one it is about. */
export function createFixPassesAction(config: ResolvedConfig): DocumentActionComponent {
  const useFixPassesAction: DocumentActionComponent = ({id, type, published, draft}) => {
    const t = useStudioMessages()
    const {navigateIntent} = useRouter()
    if (type !== config.userType) return null
    const label = t('document-action.fix')
    const icon = WrenchIcon
    if (published === null) {
      const title = t(draft ? 'document-action.user-not-published' : 'document-action.loading')
      return {label, icon, disabled: true, title}
    }
    const schoolId = referenceOf(published, 'tenant')
    const params = schoolId === null ? {studentId: id} : {studentId: id, schoolId}
    return {label, icon, onHandle: () => navigateIntent(TOOL_NAME, params)}
  }
  useFixPassesAction.action = 'passSupportFixPasses'
  useFixPassesAction.displayName = 'FixPassesAction'
  return useFixPassesAction
}
