import {VERSION} from '../version.ts'
import type {ApiApp} from './apiEnv.ts'

/** The description of the API, made of the schemas that it checks with. */
export function openapiRoute(app: ApiApp): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'sanityToken', {
    type: 'http',
    scheme: 'bearer',
    description: "The caller's own Sanity token, as their Studio holds it",
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'sessionToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A Clerk session token: whoever has a role at a school sees that school alone',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'proof', {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      'Proof <id>:<secret>, of a document that the caller wrote into the dataset for this one request, for Studios without a token',
  })
  const describe = () =>
    app.getOpenAPI31Document({openapi: '3.1.0', info: {title: 'Pass support', version: VERSION}})
  let description: ReturnType<typeof describe> | undefined
  // Anybody may ask for it, and to make it takes a tenth of a second.
  app.get('/openapi.json', (c) => c.json((description ??= describe())))
}
