import {SearchIcon} from '@sanity/icons/Search'
import {lazy} from 'react'
import {
  definePlugin,
  type DocumentActionComponent,
  type DocumentActionsContext,
  type DocumentBadgeComponent,
  type DocumentInspector,
  type Tool,
} from 'sanity'
import {passAuditNote} from '../schemas/documents/passAuditNote.ts'
import {isRecordType, recordTypes} from '../schemas/documents/recordTypes.ts'
import {createAuditNoteActions} from './actions/createAuditNoteActions.ts'
import {createFixPassesAction} from './actions/createFixPassesAction.ts'
import {createPassImpactAction} from './actions/createPassImpactAction.tsx'
import {createSubscriptionActions} from './actions/createSubscriptionActions.ts'
import {createSubscriptionBadge} from './actions/createSubscriptionBadge.ts'
import {BADGE_NAMES} from './actions/badgeNames.ts'
import {resolveConfig, type PassSupportConfig, type ResolvedConfig} from './config.ts'
import {passSupportBundles} from './i18n/index.ts'
import {usePrefetchedTexts} from './i18n/usePrefetchedTexts.ts'
import {canHandleIntent, intentState, passSupportRouter, TOOL_NAME} from './router.ts'
import {createTimelineInspector} from './timeline/createTimelineInspector.tsx'

const PassSupportTool = lazy(() => import('./tool/PassSupportTool.tsx'))

/**
 * Adds the tool "Student lookup", repair actions on subscriptions and users, and the types of the tool's own records.
 *
 * @example plugins: [passSupport({apiUrl: 'https://pass-support.example.com'})]
 */
export const passSupport = definePlugin<PassSupportConfig>((options) => {
  const config = resolveConfig(options)
  return {
    name: 'sanity-plugin-pass-support',
    tools: [studentLookup(config)],
    schema: {
      types: (previous) =>
        previous.some((type) => type.name === passAuditNote.name)
          ? previous
          : [...previous, ...recordTypes],
    },
    document: {
      actions: createDocumentActions(config),
      badges: createDocumentBadges(config),
      inspectors: createDocumentInspectors(config),
      // An audit note comes into being with its repair, in one transaction, and in no other way.
      newDocumentOptions: (previous) =>
        previous.filter(({templateId}) => !isRecordType(templateId)),
    },
    i18n: {bundles: passSupportBundles},
  }
})

function studentLookup(config: ResolvedConfig): Tool<ResolvedConfig> {
  function StudentLookup() {
    usePrefetchedTexts('file')
    return <PassSupportTool config={config} />
  }
  return {
    name: TOOL_NAME,
    title: config.title,
    icon: SearchIcon,
    options: config,
    component: StudentLookup,
    router: passSupportRouter,
    canHandleIntent,
    getIntentState: intentState,
  }
}

function createDocumentActions(config: ResolvedConfig) {
  const onSubscription = createSubscriptionActions(config)
  const onNote = createAuditNoteActions(config)
  const fixPasses = createFixPassesAction(config)
  const passImpact = createPassImpactAction(config)
  return (previous: DocumentActionComponent[], {schemaType}: DocumentActionsContext) => {
    switch (schemaType) {
      case passAuditNote.name:
        warnOfLaterActions(previous)
        // A record is read: whatever the Studio offers to write, publish, copy or delete is taken away.
        return onNote
      case config.subscriptionType:
        return [...previous, ...onSubscription]
      case config.userType:
        return [...previous, fixPasses]
      case config.passType:
        return [...previous, passImpact]
      default:
        return isRecordType(schemaType) ? [] : previous
    }
  }
}

function createDocumentBadges(config: ResolvedConfig) {
  const onSubscription = BADGE_NAMES.map((badge) => createSubscriptionBadge(config, badge))
  return (previous: DocumentBadgeComponent[], {schemaType}: {schemaType: string}) =>
    schemaType === config.subscriptionType ? [...previous, ...onSubscription] : previous
}

function createDocumentInspectors(config: ResolvedConfig) {
  const types = new Set([config.subscriptionType, config.userType])
  const timeline = createTimelineInspector(config)
  return (previous: DocumentInspector[], {documentType}: {documentType: string}) =>
    types.has(documentType) ? [...previous, timeline] : previous
}

let warned = false

/** What a plugin further down the list adds cannot be taken away from here, and the structure tool adds "Delete". */
function warnOfLaterActions(previous: DocumentActionComponent[]) {
  if (warned || previous.some(({action}) => action === 'delete')) return
  warned = true
  console.warn(
    'Pass support: list passSupport() after structureTool() in the plugins of the Studio, or audit notes can be deleted there.',
  )
}
