import {assert, date, integer, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Temporal} from 'temporal-polyfill'
import type {Pass} from '../../schemas/rules/pass.ts'
import {
  DAY_MS,
  endOfValidity,
  instantOf,
  isZoneless,
  validityOf,
} from '../../schemas/rules/validity.ts'

const PASS: Pass = {
  id: 'p',
  revision: '1',
  updatedAt: '2025-06-01T10:00:00Z',
  schoolId: 's',
  name: 'Course',
  type: 'multi-pass',
  price: 1290,
  validityType: 'days',
  validityDays: 56,
  expiryDate: null,
  classesLimit: 8,
  isActive: true,
  oddities: [],
}

const endOf = (pass: Partial<Pass>, bought: string): string | null => {
  const validity = validityOf({...PASS, ...pass})
  return validity === null ? null : endOfValidity(validity, bought)
}

describe('the end of a pass', () => {
  it.each([
    ['clocks go back inside the term', 56, '2025-09-14T22:30:00.000Z', '2025-11-09T22:30:00.000Z'],
    ['clocks go forward that night', 1, '2026-03-28T23:30:00.000Z', '2026-03-29T23:30:00.000Z'],
    ['the month ends', 30, '2026-01-31T10:00:00.000Z', '2026-03-02T10:00:00.000Z'],
    ['the year has a 29 February', 1, '2028-02-28T12:00:00.000Z', '2028-02-29T12:00:00.000Z'],
    ['bought on 29 February', 365, '2028-02-29T12:00:00.000Z', '2029-02-28T12:00:00.000Z'],
    ['the year ends', 7, '2025-12-28T23:59:59.000Z', '2026-01-04T23:59:59.000Z'],
  ])('counts days of 24 hours when %s', (_when, validityDays, bought, end) => {
    expect(endOf({validityDays}, bought)).toBe(end)
  })

  it('differs from the calendar in Oslo by the hour that the clocks moved', () => {
    const end = endOf({}, '2025-09-14T22:30:00.000Z') ?? ''
    const byCalendar = Temporal.Instant.from('2025-09-14T22:30:00Z')
      .toZonedDateTimeISO('Europe/Oslo')
      .add({days: 56})
    expect(byCalendar.epochMilliseconds - Date.parse(end)).toBe(60 * 60 * 1000)
  })

  it.each([
    ['2025-09-01T21:15', '2025-09-01T21:15:00.000Z'],
    ['2025-09-01T21:15:30', '2025-09-01T21:15:30.000Z'],
    ['2025-09-01', '2025-09-01T00:00:00.000Z'],
    ['2025-09-01T21:15:00Z', '2025-09-01T21:15:00.000Z'],
    ['2025-09-01T23:15:00+02:00', '2025-09-01T21:15:00.000Z'],
    ['2025-09-01T23:15:00+0200', '2025-09-01T21:15:00.000Z'],
  ])('is the fixed date %s, read as UTC where no zone is given', (expiryDate, end) => {
    const pass = {validityType: 'date', validityDays: null, expiryDate}
    expect(endOf(pass, '2025-08-19T09:00:00.000Z')).toBe(end)
  })

  it('does not depend on the zone of the machine', () => {
    expect(isZoneless('2025-09-01T21:15')).toBe(true)
    expect(instantOf('2025-09-01T21:15')).toBe('2025-09-01T21:15:00.000Z')
  })

  it.each([
    {validityDays: null},
    {validityDays: 0},
    {validityDays: -1},
    {validityDays: 1e9},
    {validityType: 'date', validityDays: null},
    {validityType: 'date', validityDays: null, expiryDate: 'soon'},
    {validityType: null, validityDays: null, expiryDate: '2025-09-01T21:15'},
  ])('is not invented where the pass states none: %o', (pass) => {
    expect(endOf(pass, '2025-08-19T09:00:00.000Z')).toBeNull()
  })

  it('is always so many times 24 hours after the purchase', () => {
    const bought = date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    assert(
      property(bought, integer({min: 1, max: 3660}), (at, validityDays) => {
        const end = endOf({validityDays}, at.toISOString()) ?? ''
        expect(Date.parse(end) - at.getTime()).toBe(validityDays * DAY_MS)
      }),
    )
  })
})
