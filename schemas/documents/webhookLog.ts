import {defineField, defineType} from 'sanity'

/** What the host app wrote about one delivery from Stripe. */
export const webhookLog = defineType({
  name: 'webhookLog',
  title: 'Webhook log',
  type: 'document',
  readOnly: true,
  fields: [
    defineField({name: 'eventType', title: 'Event', type: 'string'}),
    defineField({name: 'eventId', title: 'Event id', type: 'string'}),
    defineField({name: 'status', title: 'Status', type: 'string'}),
    defineField({name: 'timestamp', title: 'At', type: 'datetime'}),
    defineField({
      name: 'details',
      title: 'Details',
      type: 'object',
      fields: [
        defineField({name: 'sessionId', title: 'Session', type: 'string'}),
        defineField({name: 'error', title: 'Error', type: 'text'}),
        defineField({name: 'processingTimeMs', title: 'Milliseconds', type: 'number'}),
      ],
    }),
  ],
  preview: {select: {title: 'eventType', subtitle: 'status'}},
})
