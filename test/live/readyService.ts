import type {Readiness} from './checkedServices.ts'

/** `npm run test:live` only runs the files of the services that are ready. */
export function readyService<Service>(readiness: Readiness<Service>): Service {
  if (readiness.ready) return readiness.service
  throw new Error(`Missing: ${readiness.missing.join(', ')}. ${readiness.wrong.join(' ')}`)
}
