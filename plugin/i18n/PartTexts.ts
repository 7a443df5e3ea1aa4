import type {ATTENTION_MESSAGES_EN} from './en/attentionMessages.ts'
import type {AUDIT_MESSAGES_EN} from './en/auditMessages.ts'
import type {REPAIR_MESSAGES_EN} from './en/repairMessages.ts'
import type {IMPACT_MESSAGES_EN} from './en/impactMessages.ts'
import type {STUDIO_MESSAGES_EN} from './en/studioMessages.ts'
import type {TIMELINE_MESSAGES_EN} from './en/timelineMessages.ts'
import type {FILE_MESSAGES_EN} from './en/fileMessages.ts'
import type {
  AttentionVocabularies,
  AuditVocabularies,
  FileVocabularies,
  FindingTexts,
  ImpactVocabularies,
  PlanVocabularies,
  RepairVocabularies,
  StudioVocabularies,
  TimelineVocabularies,
} from './Vocabularies.ts'

interface Texts<Messages, Vocabularies> {
  messages: Record<keyof Messages, string>
  vocabularies: Vocabularies
}

/** The texts by the part of the plugin that shows them. No key is in two parts. */
export interface PartTexts {
  /** Among the Studio's own documents: labels, badges. Every page of the Studio loads them. */
  studio: Texts<typeof STUDIO_MESSAGES_EN, StudioVocabularies>
  /** Search and student file, and what several of the parts below share. They load it with their own. */
  file: Texts<typeof FILE_MESSAGES_EN, FileVocabularies & PlanVocabularies> & {
    findings: FindingTexts
  }
  repair: Texts<typeof REPAIR_MESSAGES_EN, RepairVocabularies>
  audit: Texts<typeof AUDIT_MESSAGES_EN, AuditVocabularies>
  timeline: Texts<typeof TIMELINE_MESSAGES_EN, TimelineVocabularies>
  attention: Texts<typeof ATTENTION_MESSAGES_EN, AttentionVocabularies>
  impact: Texts<typeof IMPACT_MESSAGES_EN, ImpactVocabularies>
}

/** A part whose texts are fetched when it is shown. */
export type LazyPart = Exclude<keyof PartTexts, 'studio'>
