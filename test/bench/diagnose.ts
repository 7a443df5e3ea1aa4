import {DAY_MS} from '../../schemas/rules/validity.ts'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import {factsOfCase} from '../rules/factsOfCase.ts'
import {readIncidents, type Incident} from '../rules/incident.ts'
import {median} from './median.ts'
import {numberOption} from './options.ts'

const RUNS = 25
const MICROSECONDS = 1000

/** Processor time of one diagnosis with its recommendation, for a student who has bought and been given a great deal. */
export async function benchDiagnose(): Promise<Record<string, number>> {
  const wanted = numberOption('purchases', 200)
  const facts = factsOfCase(busyStudent(wanted))
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage()
    recommend(diagnose(facts))
    const {user, system} = process.cpuUsage(before)
    times.push((user + system) / MICROSECONDS)
  }
  const {purchases, subscriptions} = facts
  return {
    purchases: purchases.length,
    subscriptions: subscriptions.length,
    medianCpuMs: median(times),
  }
}

/** The plainest incident, lived through so many times on so many days; every second payment was served. */
function busyStudent(times: number): Incident {
  const plain = readIncidents().find(({id}) => id === 'case-01')
  const [session] = plain?.stripe.sessions ?? []
  const [charge] = plain?.stripe.charges ?? []
  const user = plain?.sanity.find(({_type}) => _type === 'user')
  if (!plain || !session || !charge || !user) throw new Error('case-01 is not as it was')
  const visits = Array.from({length: times}, (_, index) => ({
    index,
    created: Number(session['created']) - (index * DAY_MS) / 1000,
  }))
  return {
    ...plain,
    stripe: {
      ...plain.stripe,
      sessions: visits.map(({index, created}) => ({
        ...session,
        id: `cs_live_busy${index}`,
        payment_intent: `pi_busy${index}`,
        created,
      })),
      charges: visits.map(({index, created}) => ({
        ...charge,
        id: `ch_busy${index}`,
        payment_intent: `pi_busy${index}`,
        created: created + 40,
      })),
    },
    sanity: [
      ...plain.sanity,
      ...visits.map(({index, created}) => ({
        _id: `subscriptionBusy${index}`,
        _type: 'subscription',
        _createdAt: new Date(created * 1000 + 20_000).toISOString(),
        user: {_type: 'reference', _ref: user._id},
        type: 'multi-pass',
        isActive: true,
        remainingClips: index % 8,
        startDate: new Date(created * 1000).toISOString(),
        endDate: new Date(created * 1000 + 56 * DAY_MS).toISOString(),
        passId: '25BfLjneTypmc5DEScF1Ss',
        passName: '1 Course (8 weeks)',
        purchasePrice: 1290,
        ...(index % 2 === 0
          ? {stripeSessionId: `cs_live_busy${index}`, stripePaymentId: `pi_busy${index}`}
          : {}),
      })),
    ],
  }
}
