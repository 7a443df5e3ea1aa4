import {defineField} from 'sanity'

/** The school of a record of the tool. Weak, as every link of a record: it outlives what it names. */
export const schoolOfRecord = defineField({
  name: 'school',
  title: 'School',
  type: 'reference',
  to: [{type: 'tenant'}],
  weak: true,
})

export const studentOfRecord = defineField({
  name: 'student',
  title: 'Student',
  type: 'reference',
  to: [{type: 'user'}],
  weak: true,
})
