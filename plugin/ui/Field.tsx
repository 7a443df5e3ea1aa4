import {Stack, Text} from '@sanity/ui'
import {useId, type ReactNode} from 'react'

interface ControlProps {
  id: string
  'aria-describedby': string | undefined
}

interface FieldProps {
  label: string
  help?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A label, its control and a line of help, tied together for assistive technology. */
export function Field({label, help, children}: FieldProps) {
  const id = useId()
  const helpId = `${id}-help`
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children({id, 'aria-describedby': help ? helpId : undefined})}
      {help ? (
        <Text id={helpId} size={1} muted>
          {help}
        </Text>
      ) : null}
    </Stack>
  )
}
