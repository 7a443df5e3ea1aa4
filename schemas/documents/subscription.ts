import {defineField, defineType} from 'sanity'
import {EVIDENCE_KINDS} from '../rules/plan/intent.ts'
import {SUBSCRIPTION_TYPES} from '../rules/pass.ts'

const COUNTED = new Set<unknown>(['single', 'multi-pass', 'clipcard'])

/** A pass that a student holds: the host app's shape, and the two fields that a repair adds. */
export const subscription = defineType({
  name: 'subscription',
  title: 'Subscription',
  type: 'document',
  groups: [
    {name: 'pass', title: 'Pass', default: true},
    {name: 'payment', title: 'Payment'},
    {name: 'repair', title: 'Repair'},
  ],
  fields: [
    defineField({
      name: 'user',
      title: 'Student',
      type: 'reference',
      to: [{type: 'user'}],
      group: 'pass',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'tenant',
      title: 'School',
      type: 'reference',
      to: [{type: 'tenant'}],
      group: 'pass',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'passId',
      title: 'Pass id',
      description: 'The id of the pass document. A text, as the host app stores it.',
      type: 'string',
      group: 'pass',
    }),
    defineField({
      name: 'passName',
      title: 'Pass name at purchase',
      type: 'string',
      group: 'pass',
    }),
    defineField({
      name: 'type',
      title: 'Type',
      type: 'string',
      options: {list: [...SUBSCRIPTION_TYPES]},
      group: 'pass',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'remainingClips',
      title: 'Classes left',
      type: 'number',
      group: 'pass',
      hidden: ({document}) => document?.['type'] === 'monthly',
      validation: (rule) =>
        rule
          .min(0)
          .custom((value, {document}) =>
            COUNTED.has(document?.['type']) && value === undefined
              ? 'A pass with a class limit cannot be booked without this number'
              : true,
          ),
    }),
    defineField({
      name: 'startDate',
      title: 'Starts',
      type: 'datetime',
      group: 'pass',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'endDate',
      title: 'Ends',
      type: 'datetime',
      group: 'pass',
      validation: (rule) => rule.required().min(rule.valueOfField('startDate')),
    }),
    defineField({
      name: 'isActive',
      title: 'Active',
      type: 'boolean',
      initialValue: true,
      group: 'pass',
    }),
    defineField({name: 'purchasePrice', title: 'Paid', type: 'number', group: 'payment'}),
    defineField({
      name: 'stripeSessionId',
      title: 'Stripe Checkout Session',
      type: 'string',
      group: 'payment',
    }),
    defineField({
      name: 'stripePaymentId',
      title: 'Stripe payment intent',
      type: 'string',
      group: 'payment',
    }),
    defineField({
      name: 'replacedBy',
      title: 'Replaced by',
      type: 'reference',
      to: [{type: 'subscription'}],
      weak: true,
      readOnly: true,
      group: 'repair',
    }),
    defineField({
      name: 'supportEvidence',
      title: 'Evidence for the payment',
      description: 'What a person had in hand where Stripe could not confirm the payment.',
      type: 'object',
      readOnly: true,
      group: 'repair',
      fields: [
        defineField({
          name: 'kind',
          title: 'Kind',
          type: 'string',
          options: {list: [...EVIDENCE_KINDS]},
        }),
        defineField({name: 'reference', title: 'Reference', type: 'string'}),
        defineField({name: 'key', title: 'Key', type: 'string', hidden: true}),
      ],
    }),
  ],
  preview: {
    select: {
      passName: 'passName',
      student: 'user.name',
      email: 'user.email',
      isActive: 'isActive',
      endDate: 'endDate',
    },
    prepare: ({passName, student, email, isActive, endDate}) => ({
      title: String(passName ?? 'No pass name'),
      subtitle: [
        student ?? email ?? 'No student',
        isActive === true ? 'active' : 'not active',
        typeof endDate === 'string' ? `ends ${endDate.slice(0, 10)}` : 'no end',
      ].join(' · '),
    }),
  },
})
