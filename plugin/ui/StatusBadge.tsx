import {Badge} from '@sanity/ui'
import {CALLOUT_ICONS, CALLOUT_TONES, type CalloutKind} from './Callout.tsx'

/** A state as icon and word, so that it can be told without seeing colours. */
export function StatusBadge({kind, text}: {kind: CalloutKind; text: string}) {
  const Icon = CALLOUT_ICONS[kind]
  const tone = CALLOUT_TONES[kind]
  return (
    <Badge tone={tone === 'neutral' ? 'default' : tone} fontSize={1} padding={2}>
      {/* An icon is drawn larger than the letters beside it; a badge has no room for that. */}
      <Icon
        aria-hidden
        style={{fontSize: '1.15em', margin: '-0.3em 0.4em -0.3em 0', verticalAlign: 'middle'}}
      />
      {text}
    </Badge>
  )
}
