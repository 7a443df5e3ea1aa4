import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {HomeIcon} from '@sanity/icons/Home'
import {TagIcon} from '@sanity/icons/Tag'
import {UlistIcon} from '@sanity/icons/Ulist'
import {UsersIcon} from '@sanity/icons/Users'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {StructureResolver} from 'sanity/structure'

/** The desk of the sample Studio. Audit notes are a list to read: nothing there offers to create one. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('School')
    .items([
      S.documentTypeListItem('user').title('Students').icon(UsersIcon),
      S.documentTypeListItem('subscription').title('Subscriptions').icon(UlistIcon),
      S.documentTypeListItem('pass').title('Passes').icon(TagIcon),
      S.documentTypeListItem('tenant').title('Schools').icon(HomeIcon),
      S.divider(),
      S.listItem()
        .id('audit-notes')
        .title('Audit notes')
        .icon(ClipboardIcon)
        .child(
          S.documentTypeList('passAuditNote')
            .title('Audit notes')
            .defaultOrdering([{field: 'at', direction: 'desc'}])
            .initialValueTemplates([]),
        ),
      S.listItem()
        .id('webhook-log')
        .title('Webhook log')
        .icon(WarningOutlineIcon)
        .child(
          S.documentTypeList('webhookLog')
            .title('Webhook log')
            .defaultOrdering([{field: 'timestamp', direction: 'desc'}])
            .initialValueTemplates([]),
        ),
    ])
