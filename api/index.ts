/**
 * Package entry `./api`. `createApp(createServices(readEnvironment(process.env))).fetch` is a handler for every host that
 * speaks fetch (Vercel, Netlify, Cloudflare with `nodejs_compat`, Deno, Bun): export it as that host wants it. For a plain
 * Node server there is `./api/node`.
 */
export {createApp} from './app.ts'
export {createServices} from './createServices.ts'
export {EnvironmentError, readEnvironment, type Environment} from './environment.ts'
export type {Log, Services, Settings} from './services.ts'
export {runReconciliation, type ReconciliationJob} from './reconcile/runReconciliation.ts'
