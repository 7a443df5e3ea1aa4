import {CopyIcon} from '@sanity/icons/Copy'
import {Button} from '@sanity/ui'
import {useCurrentLocale} from 'sanity'
import type {StudentFile} from '../../../schemas/contract/student.ts'
import {useMessages} from '../../i18n/useMessages.ts'
import {useToast} from '../../ui/toast.ts'
import {useSummaryFacts} from './useSummaryFacts.ts'

/** Few people ask for one. Fetched when a hand comes near, because a browser lets a page copy only right after a click. */
const load = () => import('../../../schemas/rules/summary/supportSummary.ts')

/** Where it fails, the click says so. */
const prepare = () => void load().catch(() => null)

/** The file as a text for a colleague or a ticket, with addresses masked. */
export function CopySummary({file}: {file: StudentFile}) {
  const t = useMessages()
  const toast = useToast()
  const {id: locale} = useCurrentLocale()
  const facts = useSummaryFacts(file)
  const copy = async () => {
    try {
      const {supportSummary} = await load()
      const language = locale.startsWith('nb') ? 'nb' : 'en'
      await navigator.clipboard.writeText(supportSummary(facts(), language))
      toast.push({status: 'success', title: t('summary.copied')})
    } catch {
      toast.push({status: 'warning', title: t('copy.failed')})
    }
  }
  return (
    <Button
      mode="ghost"
      fontSize={1}
      icon={CopyIcon}
      text={t('summary.copy')}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => void copy()}
    />
  )
}
