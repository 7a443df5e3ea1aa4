import {Box, Grid, Stack} from '@sanity/ui'
import {Suspense, useEffect, useState} from 'react'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {TimeZoneContext} from '../../format/TimeZoneContext.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {LazyRepairDialog} from '../../repair/LazyRepairDialog.tsx'
import type {RepairStart} from '../../repair/repairForm.ts'
import {FOCUS_FALLBACK_ID} from '../../ui/useReturnFocus.ts'
import {LazyTimeline} from '../../timeline/LazyTimeline.tsx'
import {Section} from '../../ui/Section.tsx'
import {FindingBanner} from './FindingBanner.tsx'
import {
  LazyDeepSearchPanel,
  LazyIdentityPanel,
  LazyRepairHistory,
  LazySourcesPanel,
} from './lazyPanels.tsx'
import {PurchaseList} from './PurchaseList.tsx'
import {StudentHeader} from './StudentHeader.tsx'
import {StudentSees} from './StudentSees.tsx'
import {SubscriptionList} from './SubscriptionList.tsx'
import {useLiveReload} from './useLiveReload.ts'
import {WhyPanel} from './WhyPanel.tsx'

interface StudentFileScreenProps {
  file: StudentFile
  /** The purchase that the address points at. */
  purchaseId: string | null
  pending: boolean
  onReload: () => void
}

/** Left the story, right the present state with its levers. */
export function StudentFileScreen({file, purchaseId, pending, onReload}: StudentFileScreenProps) {
  const [start, setStart] = useState<RepairStart | null>(null)
  useEffect(focusHeadingWhereFocusWasLost, [])
  useLiveReload(file, onReload)
  return (
    <TimeZoneContext value={file.school.timeZone}>
      <Stack as="article" gap={4} aria-busy={pending}>
        <StudentHeader file={file} pending={pending} onReload={onReload} />
        <FindingBanner file={file} onRepair={setStart} />
        <Grid gridTemplateColumns={[1, 1, 1, 5]} gap={4}>
          <Box gridColumn={[1, 1, 1, 3]}>
            <Stack gap={4}>
              <WhyPanel file={file} />
              <PurchaseList file={file} purchaseId={purchaseId} onRepair={setStart} />
              <Suspense>
                <LazyRepairHistory file={file} onRepair={setStart} />
              </Suspense>
              <TimelineSection file={file} />
              <Suspense>
                <LazyDeepSearchPanel file={file} onFound={onReload} />
              </Suspense>
            </Stack>
          </Box>
          <Box gridColumn={[1, 1, 1, 2]}>
            <Stack gap={4}>
              <StudentSees subscriptions={[...file.subscriptions, ...file.unpublished]} />
              <SubscriptionList file={file} onRepair={setStart} />
              <Suspense>
                <LazyIdentityPanel file={file} onRepair={setStart} />
              </Suspense>
              <Suspense>
                <LazySourcesPanel sources={file.sources} unreadable={file.unreadable} />
              </Suspense>
            </Stack>
          </Box>
        </Grid>
      </Stack>
      {start === null ? null : (
        <LazyRepairDialog
          file={file}
          start={start}
          onClose={() => setStart(null)}
          onRepaired={onReload}
        />
      )}
    </TimeZoneContext>
  )
}

function TimelineSection({file}: {file: StudentFile}) {
  const t = useMessages()
  return (
    <Section title={t('timeline.title')}>
      <LazyTimeline
        studentId={file.student.id}
        schoolId={file.school.id}
        subscriptionId={null}
        asOf={file.checkedAt}
      />
    </Section>
  )
}

/** The result that was followed is gone, and focus with it: the file goes on from its heading. */
function focusHeadingWhereFocusWasLost() {
  if (document.activeElement === document.body) document.getElementById(FOCUS_FALLBACK_ID)?.focus()
}
