import {SANDBOX_ROBOT} from '../sandbox/people.ts'
import {SANDBOX_PROJECT, type Sandbox} from '../sandbox/startSandbox.ts'

/**
 * What the API's environment has to say so that it speaks to a sandbox, and lets it be asked without a limit.
 *
 * @param origin of whoever may call from a browser, signed in to Sanity or to Clerk
 */
export function sandboxEnvironment(
  {urls, stripe, clerk, mailer}: Pick<Sandbox, 'urls' | 'stripe' | 'clerk' | 'mailer'>,
  origin: string,
): Record<string, string> {
  return {
    SANITY_PROJECT_ID: SANDBOX_PROJECT.projectId,
    SANITY_DATASET: SANDBOX_PROJECT.dataset,
    SANITY_API_TOKEN: SANDBOX_ROBOT.token,
    SANITY_API_HOST: urls.lake,
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_API_HOST: urls.stripe,
    CLERK_SECRET_KEY: clerk.secretKey,
    CLERK_API_URL: urls.clerk,
    CLERK_JWT_KEY: clerk.jwtKey,
    CLERK_ISSUER: clerk.issuer,
    CLERK_AUTHORIZED_PARTIES: origin,
    PASS_SUPPORT_ALLOWED_ORIGINS: origin,
    PASS_SUPPORT_NOTIFY_URL: `${urls.mailer}${mailer.path}`,
    PASS_SUPPORT_NOTIFY_SECRET: mailer.secret,
    // Whoever measures or tries things out asks more than a person does.
    PASS_SUPPORT_READS_PER_MINUTE: '1000000',
    PASS_SUPPORT_REPAIRS_PER_MINUTE: '1000000',
  }
}
