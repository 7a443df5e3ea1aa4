import {CopyIcon} from '@sanity/icons/Copy'
import {Button} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {useToast} from './toast.ts'

/** Puts a text on the clipboard and says so; where the browser refuses, it says that too. */
export function CopyButton({text, label}: {text: string; label: string}) {
  const t = useMessages()
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast.push({status: 'success', title: t('copy.done', {text})})
    } catch {
      toast.push({status: 'warning', title: t('copy.failed')})
    }
  }
  return (
    <Button
      aria-label={label}
      title={label}
      icon={CopyIcon}
      mode="bleed"
      padding={2}
      fontSize={1}
      onClick={() => void copy()}
    />
  )
}
