import type {Sandbox} from '../../studio/sandbox/startSandbox.ts'

/** The calls of the API during which something may go wrong. */
export type Place = 'query' | 'rehearse' | 'commit' | 'stripe' | 'clerk'

/** Brings the next call to fail, for as often as the real client tries it. */
type Arm = (sandbox: Sandbox) => void

const lake =
  (fault: Omit<Parameters<Sandbox['lake']['faults']['add']>[0], 'path'>): Arm =>
  (sandbox) =>
    sandbox.lake.faults.add({path: /data\//, ...fault})
const stripe =
  (fault: Omit<Parameters<Sandbox['stripe']['faults']['add']>[0], 'path'>): Arm =>
  (sandbox) =>
    sandbox.stripe.faults.add({path: /./, ...fault})
const clerk =
  (fault: Omit<Parameters<Sandbox['clerk']['faults']['add']>[0], 'path'>): Arm =>
  (sandbox) =>
    sandbox.clerk.faults.add({path: /./, ...fault})

/** What the sandbox does with the real client's request. */
const WIRE = {
  query: {
    'status-500': lake({kind: 'status', status: 500}),
    html: lake({kind: 'html'}),
    'half-body': lake({kind: 'halfBody'}),
    slow: lake({kind: 'slow', delayMs: 5}),
    timeout: lake({kind: 'hang'}),
  },
  rehearse: {
    'status-500': lake({kind: 'status', status: 500}),
    'status-409': lake({kind: 'status', status: 409}),
    'status-403': lake({kind: 'status', status: 403}),
    'half-body': lake({kind: 'halfBody'}),
  },
  commit: {
    'status-500': lake({kind: 'status', status: 500}),
    'status-409': lake({kind: 'status', status: 409}),
    'status-429': lake({kind: 'status', status: 429}),
    html: lake({kind: 'html'}),
    'answer-lost': lake({kind: 'closeAfterCommit'}),
    'half-body': lake({kind: 'halfBody'}),
    slow: lake({kind: 'slow', delayMs: 5}),
    timeout: lake({kind: 'hang'}),
  },
  stripe: {
    'status-429': stripe({kind: 'rateLimit'}),
    'status-500': stripe({kind: 'status', status: 500}),
    html: stripe({kind: 'html'}),
    'half-body': stripe({kind: 'halfBody'}),
    'connection-cut': stripe({kind: 'closeConnection'}),
    timeout: stripe({kind: 'hang'}),
  },
  clerk: {
    'status-429': clerk({kind: 'rateLimit'}),
    'status-500': clerk({kind: 'status', status: 500}),
    html: clerk({kind: 'html'}),
  },
} as const satisfies Record<Place, Record<string, Arm>>

/** What happens to the process of the API, or to its request on the way, and not in the service. */
export const FATES = ['killed-before', 'killed-after', 'arrives-late'] as const
export type Fate = (typeof FATES)[number]

export interface Fault {
  place: Place
  kind: string
}

/** Every fault that can be drawn. Each takes as long as the real client's patience: those with `timeout`, eight seconds. */
export const FAULTS: readonly Fault[] = [
  ...Object.entries(WIRE).flatMap(([place, kinds]) =>
    Object.keys(kinds).map((kind) => ({place: placeOf(place), kind})),
  ),
  {place: 'query', kind: 'killed-after'},
  {place: 'stripe', kind: 'killed-after'},
  {place: 'commit', kind: 'killed-before'},
  {place: 'commit', kind: 'killed-after'},
  {place: 'commit', kind: 'arrives-late'},
]

export function fateIn({kind}: Fault): Fate | null {
  return FATES.find((fate) => fate === kind) ?? null
}

/** Lets one call run into the fault; the sandbox is sound again afterwards. */
export async function withFault<Result>(
  sandbox: Sandbox,
  {place, kind}: Fault,
  call: () => Promise<Result>,
): Promise<Result> {
  const arms: Record<string, Arm> = WIRE[place]
  arms[kind]?.(sandbox)
  try {
    return await call()
  } finally {
    for (const {faults} of [sandbox.lake, sandbox.stripe, sandbox.clerk]) faults.clear()
  }
}

function placeOf(name: string): Place {
  const places: readonly Place[] = ['query', 'rehearse', 'commit', 'stripe', 'clerk']
  const place = places.find((candidate) => candidate === name)
  if (place === undefined) throw new Error(`No place for faults is called ${name}`)
  return place
}
