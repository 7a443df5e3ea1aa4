import {SearchIcon} from '@sanity/icons/Search'
import {Box, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useEffect, useId, useRef, useState, type KeyboardEvent} from 'react'
import {useRouter} from 'sanity/router'
import {useMessages} from '../../i18n/useMessages.ts'
import {SchoolSelect} from '../SchoolSelect.tsx'
import {hitState} from './hitState.ts'
import {moveFocus} from './moveFocus.ts'
import {RecentLookups} from './RecentLookups.tsx'
import {SearchResults} from './SearchResults.tsx'
import {useStudentSearch} from './useStudentSearch.ts'
import {useTypedText} from './useTypedText.ts'

interface StudentSearchProps {
  /** The student whose file is open below; null on the search page. */
  openStudentId: string | null
}

/** One box that takes anything, with the students found below it while typing. Arrow keys walk through box and results. */
export function StudentSearch({openStudentId}: StudentSearchProps) {
  const t = useMessages()
  const id = useId()
  const {navigate} = useRouter()
  const box = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useTypedText()
  const [schoolId, setSchoolId] = useState<string | null>(null)
  const [folded, setFolded] = useState(false)
  const search = useStudentSearch(typed, schoolId)
  useEffect(() => {
    if (openStudentId === null) box.current?.focus()
  }, [openStudentId])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setFolded(true)
    if (!area.current || !moveFocus(area.current, event.key)) return
    event.preventDefault()
  }
  const openFirst = () => {
    const [first] = search.answer?.hits ?? []
    if (first === undefined) return
    // The file takes focus when it is there; from an open box it would not.
    box.current?.blur()
    setFolded(true)
    navigate(hitState(first, schoolId))
  }
  return (
    <Stack as="search" gap={4} ref={area} onKeyDown={onKeyDown}>
      <Stack gap={3}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {t('search.label')}
        </Text>
        <Flex
          gap={2}
          align={['stretch', 'stretch', 'center']}
          direction={['column', 'column', 'row']}
        >
          <Box flex={1}>
            <TextInput
              ref={box}
              id={id}
              type="search"
              aria-describedby={`${id}-help`}
              autoComplete="off"
              spellCheck={false}
              icon={SearchIcon}
              fontSize={2}
              padding={4}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setFolded(false)
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') openFirst()
              }}
            />
          </Box>
          <SchoolSelect
            label={t('search.school')}
            schoolId={schoolId}
            all
            onChoose={(chosen) => {
              setSchoolId(chosen)
              setFolded(false)
            }}
          />
        </Flex>
        <Text id={`${id}-help`} size={1} muted>
          {t('search.help')}
        </Text>
      </Stack>
      <SearchResults
        search={search}
        schoolId={schoolId}
        expanded={search.query !== '' && !(folded && openStudentId !== null)}
        onOpened={() => setFolded(true)}
      />
      {search.query === '' && openStudentId === null ? <RecentLookups /> : null}
    </Stack>
  )
}
