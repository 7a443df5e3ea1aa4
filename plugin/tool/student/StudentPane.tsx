import {Flex, Skeleton, Stack, Text} from '@sanity/ui'
import {useEffect} from 'react'
import {useRouter} from 'sanity/router'
import {useApiClient} from '../../api/ApiClientContext.ts'
import {useRequest} from '../../api/useRequest.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {stateOf, type Place} from '../../router.ts'
import {Announcement} from '../../ui/Announcement.tsx'
import {Callout} from '../../ui/Callout.tsx'
import {NameButton} from '../../ui/NameButton.tsx'
import {ProblemNotice} from '../../ui/ProblemNotice.tsx'
import {useSchools} from '../SchoolsContext.ts'
import {rememberLookup} from '../search/recentLookups.ts'
import {StudentFileScreen} from './StudentFileScreen.tsx'

type StudentPlace = Extract<Place, {view: 'student'}>

/** A student's file at one school: loaded, or the question at which school. */
export function StudentPane({place}: {place: StudentPlace}) {
  const schools = useSchools()
  const [onlySchool, ...others] = schools
  const schoolId = place.schoolId ?? (others.length === 0 ? (onlySchool?.id ?? null) : null)
  if (schoolId === null) return <WhichSchool place={place} />
  return <LoadedFile key={`${schoolId} ${place.studentId}`} place={place} schoolId={schoolId} />
}

function LoadedFile({place, schoolId}: {place: StudentPlace; schoolId: string}) {
  const client = useApiClient()
  const {studentId, purchaseId} = place
  const request = useRequest(`${schoolId} ${studentId}`, (signal) =>
    client.studentFile({studentId, schoolId}, signal),
  )
  const {answer, problem, pending, reload} = request
  const name = answer?.student.name ?? null
  const isLoaded = answer !== null
  useEffect(() => {
    if (isLoaded) rememberLookup({studentId, schoolId, name: name ?? ''})
  }, [isLoaded, studentId, schoolId, name])
  return (
    <Stack gap={4}>
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={reload} />}
      {answer === null && pending ? <FileWaiting /> : null}
      {answer === null ? null : (
        <StudentFileScreen
          file={answer}
          purchaseId={purchaseId}
          pending={pending}
          onReload={reload}
        />
      )}
    </Stack>
  )
}

function FileWaiting() {
  const t = useMessages()
  return (
    <Stack gap={4}>
      <Announcement>{t('student.pending')}</Announcement>
      <Skeleton animated radius={3} style={{height: '5em'}} />
      <Skeleton animated radius={3} style={{height: '6em'}} />
      <Skeleton animated radius={3} style={{height: '16em'}} />
    </Stack>
  )
}

function WhichSchool({place}: {place: StudentPlace}) {
  const t = useMessages()
  const {navigate} = useRouter()
  const schools = useSchools()
  return (
    <Callout kind="information">
      <Stack gap={4}>
        <Text size={1}>
          {t(schools.length === 0 ? 'student.schools-pending' : 'student.which-school')}
        </Text>
        <Flex gap={2} wrap="wrap">
          {schools.map((school) => (
            <NameButton
              key={school.id}
              text={school.name}
              onClick={() => navigate(stateOf({...place, schoolId: school.id}), {replace: true})}
            />
          ))}
        </Flex>
      </Stack>
    </Callout>
  )
}
