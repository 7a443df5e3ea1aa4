import {defineArrayMember, defineField, defineType} from 'sanity'
import {schoolOfRecord} from './recordLinks.ts'

/**
 * That a payment was given as a pass, so that it is given once. Written by the API alone, in the transaction that gives the
 * pass or takes it back; never deleted.
 */
export const passPaymentClaim = defineType({
  name: 'passPaymentClaim',
  title: 'Payment given',
  type: 'document',
  readOnly: true,
  liveEdit: true,
  fields: [
    defineField({
      name: 'payment',
      title: 'Payment',
      description: 'Its id at Stripe. Of a proof that a person typed, a fingerprint.',
      type: 'string',
    }),
    defineField({
      name: 'item',
      title: 'Which of the passes in it',
      description: 'Counted from 0.',
      type: 'number',
    }),
    defineField({
      name: 'names',
      title: 'All its names',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
    defineField({
      name: 'state',
      title: 'State',
      type: 'string',
      options: {
        list: [
          {value: 'held', title: 'Given'},
          {value: 'released', title: 'Taken back: it can be given again'},
        ],
      },
    }),
    defineField({
      name: 'subscription',
      title: 'The pass that stands for it',
      type: 'reference',
      to: [{type: 'subscription'}],
      weak: true,
    }),
    schoolOfRecord,
  ],
  preview: {
    select: {payment: 'payment', state: 'state', pass: 'subscription.passName'},
    prepare: ({payment, state, pass}) => ({
      title: String(payment),
      subtitle: [state === 'held' ? 'Given' : 'Taken back', pass].filter(Boolean).join(' · '),
    }),
  },
})
