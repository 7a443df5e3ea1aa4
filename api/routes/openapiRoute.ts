import {VERSION} from '../version.ts'
import type {ApiApp} from './apiEnv.ts'

/** The description of the API, made of the schemas that it checks with. */
export function openapiRoute(app: ApiApp): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'sanityToken', {
    type: 'http',
    scheme: 'bearer',
    description: "The caller's own Sanity token, as their Studio holds it",
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {title: 'Pass support', version: VERSION},
  })
}
