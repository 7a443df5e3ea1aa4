import type {ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import type {ResolvedConfig} from '../config.ts'
import {useConfig} from '../ConfigContext.ts'

interface DocumentLinkProps {
  id: string
  /** The type's usual name; the host may call its users and subscriptions otherwise. */
  type: string
  children: ReactNode
}

/** Opens a document in the structure tool. */
export function DocumentLink({id, type, children}: DocumentLinkProps) {
  const config = useConfig()
  return (
    <IntentLink intent="edit" params={{id, type: hostType(type, config)}}>
      {children}
    </IntentLink>
  )
}

function hostType(type: string, {subscriptionType, userType}: ResolvedConfig): string {
  if (type === 'subscription') return subscriptionType
  return type === 'user' ? userType : type
}
