import {readStudioEnvironment} from '../environment.ts'
import {chooseLanguage} from './chooseLanguage.ts'
import {signInToSandbox} from './signInToSandbox.ts'

const root = document.getElementById('sanity')
if (!root) throw new Error('The page has no element #sanity to render the Studio into')

const environment = readStudioEnvironment()
signInToSandbox(environment)
chooseLanguage(environment)

// Only now, because the Studio looks for its token as soon as its configuration is read.
const [{renderStudio}, {default: config}] = await Promise.all([
  import('sanity'),
  import('../../sanity.config.ts'),
])
renderStudio(root, config, {reactStrictMode: true})
