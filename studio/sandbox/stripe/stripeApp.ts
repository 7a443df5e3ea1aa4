import {Hono} from 'hono'
import type {Clock} from '../clock.ts'
import {type FaultInjector, isCut} from '../http/faults.ts'
import type {ServiceApp} from '../http/httpService.ts'
import {
  type LoggedRequest,
  readableQuery,
  readableRequest,
  type RequestLog,
} from '../http/requestLog.ts'
import {authenticate, type Caller} from './requests/authenticate.ts'
import type {RateLimit} from './requests/rateLimit.ts'
import type {StripeAnswers} from './requests/stripeAnswers.ts'
import {
  permissionMissing,
  rateLimited,
  readOnly,
  StripeFailure,
  unrecognizedUrl,
} from './requests/stripeFailure.ts'
import {accountRoutes} from './resources/accounts.ts'
import {chargeRoutes} from './resources/charges.ts'
import {customerRoutes} from './resources/customers.ts'
import {disputeRoutes} from './resources/disputes.ts'
import {eventRoutes} from './resources/events.ts'
import {invoicePaymentRoutes} from './resources/invoicePayments.ts'
import {invoiceRoutes} from './resources/invoices.ts'
import {lineItemRoutes} from './resources/lineItems.ts'
import {paymentIntentRoutes} from './resources/paymentIntents.ts'
import {refundRoutes} from './resources/refunds.ts'
import type {Route} from './resources/route.ts'
import {sessionRoutes} from './resources/sessions.ts'
import {subscriptionRoutes} from './resources/subscriptions.ts'
import {webhookEndpointRoutes} from './resources/webhookEndpoints.ts'
import type {StripeStore} from './store/stripeStore.ts'

export interface StripeRequest extends LoggedRequest {
  /** `platform` or `acct_…`, as the request named it. */
  account: string
}

export interface StripeAppState {
  store(): StripeStore
  secretKey(): string
  clock: Clock
  log: RequestLog<StripeRequest>
  faults: FaultInjector
  rateLimit: RateLimit
  answers: StripeAnswers
}

const routes: Route[] = [
  ...sessionRoutes,
  ...lineItemRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
  ...customerRoutes,
  ...invoiceRoutes,
  ...invoicePaymentRoutes,
  ...subscriptionRoutes,
  ...accountRoutes,
]

/** Without the header the platform speaks for itself. */
const accountOf = (headers: Headers): string => headers.get('stripe-account') ?? 'platform'

export function createStripeApp(state: StripeAppState): ServiceApp {
  const app: ServiceApp = new Hono()
  app.use(async (context, next) => {
    const {method, path, raw} = context.req
    const account = accountOf(raw.headers)
    const finish = state.log.start({method, path, query: readableQuery(raw.url), account})
    const fault = await state.faults.inject({path, account}, context.env)
    if (fault) context.res = fault
    else await next()
    finish(fault && isCut(fault) ? 0 : context.res.status)
  })
  for (const route of routes) {
    app.get(route.path, (context) => {
      const caller = authenticate(context.req.raw.headers, state)
      return state.answers.object(
        answerRoute(route, caller, context.req.raw, context.req.param('id') ?? '', state),
      )
    })
  }
  app.notFound((context) => {
    const {method, path} = context.req
    throw method === 'GET' ? unrecognizedUrl(method, path) : readOnly(method, path)
  })
  app.onError((error, context) => {
    const failure = error instanceof StripeFailure ? error : state.answers.broken(error)
    if (failure.unknown || failure.status === 500) {
      state.log.unknown(readableRequest(context.req.raw))
    }
    return state.answers.failure(failure, state.store().mode)
  })
  return app
}

function answerRoute(
  route: Route,
  caller: Caller,
  request: Request,
  id: string,
  {rateLimit, clock}: StripeAppState,
) {
  if (!rateLimit.allows(caller.account)) throw rateLimited()
  const demand = (permission: string) => {
    if (caller.missing.includes(permission)) {
      throw permissionMissing(caller.key, caller.store.owner.accountId, permission)
    }
  }
  for (const permission of [route.permission].flat()) demand(permission)
  return route.answer({
    store: caller.store,
    search: new URL(request.url).searchParams,
    id,
    now: Math.floor(clock.now() / 1000),
    demand,
    openAccount: (accountId) => caller.openAccount(accountId),
    connectedAccounts: () => caller.connectedAccounts(),
  })
}
