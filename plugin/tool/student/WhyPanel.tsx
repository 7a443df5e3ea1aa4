import {Text} from '@sanity/ui'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {BulletList} from '../../ui/BulletList.tsx'
import {Disclosure} from '../../ui/Disclosure.tsx'
import {Section} from '../../ui/Section.tsx'
import {ShortList} from '../../ui/ShortList.tsx'
import {FindingCard} from './FindingCard.tsx'
import {nothingFound} from './nothingFound.ts'
import {SamePriceNotice} from './SamePriceNotice.tsx'

/** Every finding with what it rests on, and what was looked for and is not the cause. */
export function WhyPanel({file}: {file: StudentFile}) {
  const t = useMessages()
  return (
    <Section title={t('why.title')}>
      {file.findings.length === 0 ? <Text size={1}>{t(nothingFound(file).sentence)}</Text> : null}
      {file.findings.length === 0 ? null : (
        <ShortList items={file.findings}>
          {(finding) => (
            <FindingCard
              key={`${finding.code} ${finding.subjectId}`}
              finding={finding}
              isTold={finding === file.findings[0]}
              file={file}
            />
          )}
        </ShortList>
      )}
      <SamePriceNotice file={file} />
      <CauseList title="why.ruled-out" codes={file.ruledOut} />
      <CauseList title="why.not-judged" codes={file.notJudged} />
    </Section>
  )
}

interface CauseListProps {
  title: 'why.ruled-out' | 'why.not-judged'
  codes: StudentFile['ruledOut']
}

/** Causes by their short names, folded: to look up what was thought of, not to read through. */
function CauseList({title, codes}: CauseListProps) {
  const t = useMessages()
  if (codes.length === 0) return null
  return (
    <Disclosure title={t(title, {count: codes.length})}>
      <BulletList
        muted
        items={codes.map((code) => ({key: code, content: t(`finding.${code}.name`)}))}
      />
    </Disclosure>
  )
}
