import {Button} from '@sanity/ui'

interface NameButtonProps {
  text: string
  /** Default: the quiet look of one choice among several. */
  mode?: 'default' | 'ghost'
  tone?: 'primary'
  fontSize?: number
  padding?: number
  onClick: () => void
}

/** A button that carries a name of any length: what does not fit is cut with dots, and read in full on hover. */
export function NameButton({mode = 'ghost', text, ...rest}: NameButtonProps) {
  return <Button mode={mode} text={text} title={text} style={{maxWidth: '100%'}} {...rest} />
}
