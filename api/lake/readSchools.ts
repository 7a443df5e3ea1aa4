import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import type {School} from '../../schemas/rules/school.ts'
import {isVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import {PUBLISHED} from './filters.ts'
import {storedDocuments} from './storedDocument.ts'

const SCHOOLS = `*[_type == "tenant" && ${PUBLISHED}]`

/** The schools that the actor may see, by name. */
export async function readSchools({
  lake,
  settings,
  visible,
}: Pick<ScopedServices, 'lake' | 'settings' | 'visible'>): Promise<School[]> {
  const {rows} = storedDocuments('tenant').parse(await lake.query(SCHOOLS, {}))
  return rows
    .map((document) => readSchool(document, settings.timeZone))
    .filter(({id}) => isVisible(visible, id))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
