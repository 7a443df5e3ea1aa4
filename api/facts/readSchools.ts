import {readSchool} from '../../schemas/rules/documents/readSchool.ts'
import type {School} from '../../schemas/rules/school.ts'
import type {Services} from '../services.ts'
import {PUBLISHED} from './groq.ts'
import {storedDocuments} from './storedDocument.ts'

const SCHOOLS = `*[_type == "tenant" && ${PUBLISHED}]`

/** Every school of the dataset, by name. */
export async function readSchools({
  lake,
  settings,
}: Pick<Services, 'lake' | 'settings'>): Promise<School[]> {
  const documents = storedDocuments.parse(await lake.query(SCHOOLS, {}))
  return documents
    .map((document) => readSchool(document, settings.timeZone))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
