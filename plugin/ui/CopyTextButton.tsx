import {CopyIcon} from '@sanity/icons/Copy'
import {Button} from '@sanity/ui'
import {useMessages} from '../i18n/useMessages.ts'
import {useToast} from './toast.ts'

interface CopyTextButtonProps {
  text: string
  label: string
  /** Said once it is on the clipboard: the text itself would be too long. */
  done: string
}

/** Puts a long text on the clipboard and says that it did. */
export function CopyTextButton({text, label, done}: CopyTextButtonProps) {
  const t = useMessages()
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast.push({status: 'success', title: done})
    } catch {
      toast.push({status: 'warning', title: t('copy.failed')})
    }
  }
  return (
    <Button mode="ghost" fontSize={1} icon={CopyIcon} text={label} onClick={() => void copy()} />
  )
}
