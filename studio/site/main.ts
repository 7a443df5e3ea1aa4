// First, because the Studio looks for its token as soon as its configuration is read.
import './prepare.ts'
import {renderStudio} from 'sanity'
import config from '../../sanity.config.ts'

const root = document.getElementById('sanity')
if (!root) throw new Error('The page has no element #sanity to render the Studio into')
renderStudio(root, config, {reactStrictMode: true})
