import {z} from 'zod'
import {deepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import {planResponse} from '../../schemas/contract/plan.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {
  studentFile,
  studentSearchResponse,
  type StudentFile,
} from '../../schemas/contract/student.ts'
import {world} from '../sandbox/world.ts'
import {startSandboxApi} from './startSandboxApi.ts'

/** What of a case file the product may know. `expected` is not among it. */
const caseFile = world.extend({
  id: z.string(),
  lookup: z.object({
    query: z.string(),
    school: z.string().describe('Slug'),
    receiptEmail: z.string().optional(),
  }),
})
type CaseFile = z.infer<typeof caseFile>

/** A way to ask the running API, over HTTP, as the school's owner. */
type Ask = <Answer>(schema: z.ZodType<Answer>, path: string, body?: unknown) => Promise<Answer>

/** A service that fails for good must not be asked for ever. */
const MOST_TURNS = 1000

/** Puts one incident before the product and answers what it said, in the fields of `test/cases/README.md`. */
export async function askAboutCase(
  input: unknown,
  apply: boolean,
): Promise<Record<string, unknown>> {
  const incident = caseFile.parse(input)
  const product = await startSandboxApi(incident)
  try {
    const ask = askingWith(product.api, product.tokens.owner)
    const address = await addressOf(incident, ask)
    const file = await readFile(address, ask)
    const answer = answerOf(incident, file)
    return apply ? {...answer, studentSeesAfter: await applied(file, address, ask)} : answer
  } finally {
    await product.close()
  }
}

function askingWith(api: string, token: string): Ask {
  return async (schema, path, body) => {
    const response = await fetch(`${api}${path}`, {
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
      ...(body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)}),
    })
    const content: unknown = await response.json()
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${JSON.stringify(content)}`)
    return schema.parse(content)
  }
}

async function addressOf({lookup}: CaseFile, ask: Ask): Promise<string> {
  const {schools} = await ask(schoolsResponse, '/schools')
  const school = schools.find(({slug}) => slug === lookup.school)
  if (!school) throw new Error(`No school has the slug "${lookup.school}"`)
  const search = new URLSearchParams({q: lookup.query, school: school.id})
  const {hits} = await ask(studentSearchResponse, `/students?${search}`)
  const [hit] = hits
  if (!hit) throw new Error(`Nobody was found for "${lookup.query}"`)
  const query = new URLSearchParams({school: school.id})
  if (lookup.receiptEmail !== undefined) query.set('receiptEmail', lookup.receiptEmail)
  return `/students/${hit.studentId}?${query}`
}

/** As a person does who reads the file, waits while all payments are looked through, and reads it again. */
async function readFile(address: string, ask: Ask): Promise<StudentFile> {
  const file = await ask(studentFile, address)
  if (file.deepSearch.state !== 'open') return file
  const {pathname, searchParams} = new URL(address, 'http://sandbox')
  const school = new URLSearchParams({school: searchParams.get('school') ?? ''})
  const isFinished = async () => {
    const answer = await ask(deepSearchResponse, `${pathname}/deep-search?${school}`, {})
    return answer.finished
  }
  for (let turn = 0; turn < MOST_TURNS; turn += 1) if (await isFinished()) break
  return ask(studentFile, address)
}

function answerOf(incident: CaseFile, file: StudentFile): Record<string, unknown> {
  const {recommendation, findings} = file
  return {
    id: incident.id,
    diagnoses: [...new Set(findings.map(({code}) => code))],
    rightPass: recommendation.rightPassName,
    ambiguous: recommendation.ambiguous,
    action: recommendation.action,
    subscription: shown(recommendation.subscription),
    session: recommendation.purchaseId,
    target: recommendation.targetId,
    deactivate: recommendation.deactivate,
    confirm: recommendation.confirmations,
    confidence: recommendation.confidence,
  }
}

type Recommended = StudentFile['recommendation']['subscription']

function shown(subscription: Recommended): Omit<NonNullable<Recommended>, 'id'> | null {
  if (subscription === null) return null
  const {type, remainingClips, startDate, endDate, passName} = subscription
  return {type, remainingClips, startDate, endDate, passName}
}

/** Applies the recommended plan as a person would, and answers what the page of whoever the pass is for then shows. */
async function applied(
  {recommendation}: StudentFile,
  address: string,
  ask: Ask,
): Promise<{active: string[]; history: string[]}> {
  const wasApplied = await applyPlan(recommendation, ask)
  // It may be for somebody else, or of another school, than was asked about.
  const {forClerkId, schoolId} = recommendation
  const place = `/students/${forClerkId}?${new URLSearchParams({school: schoolId})}`
  const {subscriptions} = await ask(
    studentFile,
    wasApplied && forClerkId !== null ? place : address,
  )
  const inTab = (tab: 'active' | 'history'): string[] =>
    subscriptions.filter(({visibility}) => visibility.tab === tab).map(({id}) => id)
  return {active: inTab('active'), history: inTab('history')}
}

async function applyPlan(
  {action, intent}: StudentFile['recommendation'],
  ask: Ask,
): Promise<boolean> {
  // With a refusal, the intent is what a person would have to decide on.
  if (intent === null || action === 'refuse') return false
  const {plan} = await ask(planResponse, '/plans', {intent})
  if (plan.state !== 'ready') return false
  await ask(receipt, '/repairs', {
    intent,
    planHash: plan.hash,
    reason: 'other',
    note: 'case run',
    confirmed: plan.confirmations,
  })
  return true
}
