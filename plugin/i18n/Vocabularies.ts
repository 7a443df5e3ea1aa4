import type {FOUND_BY} from '../../schemas/contract/student.ts'
import type {Reason} from '../../schemas/rules/audit/auditNote.ts'
import type {ChainBreakKind} from '../../schemas/rules/audit/followChain.ts'
import type {Confidence, FindingCode, Severity} from '../../schemas/rules/diagnosis/findingCodes.ts'
import type {FindingText} from '../../schemas/rules/diagnosis/texts/findingText.ts'
import type {PersonMatch} from '../../schemas/rules/assessment/personOf.ts'
import type {Question} from '../../schemas/rules/expectedSubscription.ts'
import type {
  HintObjection,
  HintReason,
  HintStrength,
} from '../../schemas/rules/identity/identityHints.ts'
import type {LinkStanding} from '../../schemas/rules/identity/linkStanding.ts'
import type {ValueRule} from '../../schemas/rules/valueRule.ts'
import type {ToldOutcome} from '../../schemas/rules/message/messageOutcome.ts'
import type {PassMatchMethod} from '../../schemas/rules/matching/matchPass.ts'
import type {SubscriptionMatchMethod} from '../../schemas/rules/matching/matchSubscriptions.ts'
import type {SubscriptionType} from '../../schemas/rules/pass.ts'
import type {Action, EvidenceKind} from '../../schemas/rules/plan/intent.ts'
import type {Confirmation, Refusal, Warning} from '../../schemas/rules/plan/plan.ts'
import type {Decider, RecommendationReason} from '../../schemas/rules/recommend/recommendation.ts'
import type {PurchaseState} from '../../schemas/rules/purchase.ts'
import type {Discrepancy, DiscrepancyCause} from '../../schemas/rules/reconcile/discrepancy.ts'
import type {SourceFailure, SourceName} from '../../schemas/rules/source.ts'
import type {
  AUTHOR_KINDS,
  Clock,
  EventDelivery,
  TimelineGap,
  TimelineKind,
  TimelineSource,
} from '../../schemas/rules/timeline/timelineEntry.ts'
import type {Bookability, HiddenReason} from '../../schemas/rules/visibility.ts'
import type {PassFault} from '../../schemas/rules/passFaults.ts'
import type {HitReason} from '../../schemas/rules/passImpact.ts'
import type {DocumentObstacle} from '../actions/documentIntents.ts'
import type {Badge} from '../actions/badgeNames.ts'
import type {ApiProblemCode} from '../api/ApiProblem.ts'
import type {ApplyObstacle} from '../repair/applyObstacle.ts'
import type {SubscriptionField} from '../repair/subscriptionFields.ts'
import type {EntryFamily} from '../timeline/entryFamily.ts'
import type {Verdict} from '../../schemas/rules/assessment/verdict.ts'

type Table<Word extends string> = Record<Word, string>

/** What plans, repairs and notes have in common. */
export interface PlanVocabularies {
  reason: Table<Reason>
  /** Where a value comes from. */
  rule: Table<ValueRule>
  field: Table<SubscriptionField>
  evidence: Table<EvidenceKind>
  /** What tells one piece of proof from another of its kind. */
  'evidence-reference': Table<EvidenceKind>
  /** Why the dialog's button does not work yet. */
  obstacle: Table<ApplyObstacle>
}

/** What the repair dialog says of a plan. */
export interface RepairVocabularies {
  'evidence-reference-help': Table<EvidenceKind>
  refusal: Table<Refusal>
  warning: Table<Warning>
  confirmation: Table<Confirmation>
  question: Table<Question['field']>
}

/** What the student's file says. */
export interface FileVocabularies {
  severity: Table<Severity>
  confidence: Table<Confidence>
  purchase: Table<PurchaseState>
  person: Table<PersonMatch>
  'pass-match': Table<PassMatchMethod>
  link: Table<SubscriptionMatchMethod>
  source: Table<SourceName>
  'source-failure': Table<SourceFailure>
  /** What to do about it. */
  'source-remedy': Table<SourceFailure>
  bookability: Table<Bookability>
  type: Table<SubscriptionType>
  'found-by': Table<(typeof FOUND_BY)[number]>
  verdict: Table<Verdict>
  /** Why nothing is offered, or what the offer is about. */
  because: Table<RecommendationReason>
  decider: Table<Decider>
  /** Why somebody may be the same person, and what speaks against it. */
  hint: Table<HintReason>
  objection: Table<HintObjection>
  strength: Table<HintStrength>
  /** What a link made by hand is worth. */
  standing: Table<LinkStanding>
  problem: Table<ApiProblemCode>
  /** What to do about it. */
  'problem-remedy': Table<ApiProblemCode>
  /** What is wrong in how a pass is set up, and what comes of it. */
  'pass-fault': Table<PassFault>
}

/** What the trail of repairs says. */
export interface AuditVocabularies {
  /** What is wrong with the trail. */
  'chain-break': Table<ChainBreakKind>
}

/** How what is wrong with a pass hit somebody. */
export interface ImpactVocabularies {
  'hit-reason': Table<HitReason>
}

/** What the plugin says among the Studio's own documents. */
export interface StudioVocabularies {
  action: Table<Action>
  hidden: Table<HiddenReason>
  badge: Table<Badge>
  /** Why an action over a document is off. */
  'document-obstacle': Table<DocumentObstacle>
}

/** What the story of a student or a pass says. */
export interface TimelineVocabularies {
  'timeline-kind': Table<TimelineKind>
  /** The same of the student's own entry, where the words for a pass do not fit. */
  'user-history': Table<UserHistoryKind>
  'timeline-family': Table<EntryFamily>
  'timeline-source': Table<TimelineSource>
  gap: Table<TimelineGap['reason']>
  delivery: Table<EventDelivery>
  /** What became of a message to the student. */
  'told-outcome': Table<ToldOutcome>
  author: Table<(typeof AUTHOR_KINDS)[number]>
  /** Whose clock an entry's time is from. */
  'clock-of': Table<Clock>
  clock: Table<Clock>
}

type UserHistoryKind = Extract<
  TimelineKind,
  'created' | 'edited' | 'switched-off' | 'switched-on' | 'removed'
>

/** What the comparison of a school's payments and passes says. */
export interface AttentionVocabularies {
  discrepancy: Table<Discrepancy['kind']>
  'discrepancy-cause': Table<DiscrepancyCause>
}

export type FindingTexts = Record<FindingCode, FindingText>
