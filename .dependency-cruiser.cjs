/** Who may import whom. `test/boundaries.test.ts` runs these over the project and over planted violations. */
const folder = (...names) => `^(?:${names.join('|')})/`

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment:
        'The rules import each other and small pure libraries, so that they run and are tested anywhere.',
      severity: 'error',
      from: {path: folder('schemas/rules')},
      to: {
        pathNot: [
          '^schemas/rules/',
          'node_modules/@noble/hashes/',
          'node_modules/temporal-polyfill/',
        ],
      },
    },
    {
      name: 'contract-knows-rules-and-zod',
      severity: 'error',
      from: {path: folder('schemas/contract')},
      to: {pathNot: ['^schemas/(?:contract|rules)/', 'node_modules/zod/']},
    },
    {
      name: 'documents-know-rules-and-sanity',
      severity: 'error',
      from: {path: folder('schemas/documents')},
      to: {
        pathNot: ['^schemas/(?:documents|rules)/', 'node_modules/sanity/', 'node_modules/@sanity/'],
      },
    },
    {
      name: 'api-knows-no-studio',
      comment: 'A server that mounts the API must never load React or Sanity Studio.',
      severity: 'error',
      from: {path: folder('api')},
      to: {
        path: [
          folder('plugin', 'studio', 'schemas/documents', 'test'),
          'node_modules/(?:react|react-dom|sanity|styled-components|@sanity/ui|@sanity/icons)/',
        ],
      },
    },
    {
      name: 'plugin-knows-no-server',
      comment: 'Nothing that holds or needs a secret may reach the browser.',
      severity: 'error',
      from: {path: folder('plugin')},
      to: {
        path: [folder('api', 'studio', 'test'), 'node_modules/(?:stripe|@clerk|hono|@hono|pino)/'],
      },
    },
    {
      name: 'plugin-runs-in-browsers',
      severity: 'error',
      from: {path: folder('plugin', 'schemas')},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'sandbox-stands-alone',
      comment:
        "The sandbox imitates services; sharing the product's own code would hide the product's mistakes.",
      severity: 'error',
      from: {path: folder('studio/sandbox')},
      to: {path: folder('api', 'plugin', 'schemas', 'test')},
    },
    {
      name: 'only-runs-start-the-api',
      severity: 'error',
      from: {path: folder('studio'), pathNot: folder('studio/run')},
      to: {path: folder('api')},
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: {pathNot: '^test/'},
      to: {path: '^test/'},
    },
    {
      name: 'no-cycles',
      comment: 'Of types neither: what two files share has a place below both.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {name: 'everything-resolves', severity: 'error', from: {}, to: {couldNotResolve: true}},
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
