import {useRouter, type RouterState} from 'sanity/router'
import {useMessages} from '../i18n/useMessages.ts'
import {CopyTextButton} from '../ui/CopyTextButton.tsx'

/** Puts the whole address of a place in the tool on the clipboard, to send to a colleague. */
export function CopyLink({state}: {state: RouterState}) {
  const t = useMessages()
  const {resolvePathFromState} = useRouter()
  const {href} = new URL(resolvePathFromState(state), window.location.origin)
  return <CopyTextButton text={href} label={t('copy.link')} done={t('copy.link-done')} />
}
