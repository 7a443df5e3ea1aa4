import {expect, test} from 'vitest'
import {zonedInstant} from '../../plugin/format/zonedInstant.ts'
import {amountOf} from '../../plugin/repair/intentOf.ts'

test.each([
  ['2025-08-11', '12:00', 'Europe/Oslo', '2025-08-11T10:00:00.000Z'],
  ['2025-01-11', '12:00', 'Europe/Oslo', '2025-01-11T11:00:00.000Z'],
  // Clocks go forward on 30 March 2025 at 02:00, and back on 26 October 2025 at 03:00.
  ['2025-03-30', '01:59', 'Europe/Oslo', '2025-03-30T00:59:00.000Z'],
  ['2025-03-30', '03:00', 'Europe/Oslo', '2025-03-30T01:00:00.000Z'],
  ['2025-10-26', '03:00', 'Europe/Oslo', '2025-10-26T02:00:00.000Z'],
  ['2025-08-11', '23:30', 'America/New_York', '2025-08-12T03:30:00.000Z'],
  ['2025-08-11', '00:00', 'Pacific/Kiritimati', '2025-08-10T10:00:00.000Z'],
])('%s %s in %s', (date, time, zone, instant) => {
  expect(zonedInstant(date, time, zone)).toBe(instant)
})

test.each([
  ['', '12:00'],
  ['2025-13-40', '12:00'],
  ['2025-08-11', 'noon'],
])('%j %j is no instant', (date, time) => {
  expect(zonedInstant(date, time, 'Europe/Oslo')).toBeNull()
})

test.each([
  ['250', 250],
  ['250,00', 250],
  ['250.5', 250.5],
  ['1 290', 1290],
  ['1.290,00', 1290],
  ['1,290.00', 1290],
  ['3 200,- ', 3200],
  ['250 kr', 250],
  ['0', 0],
  ['', null],
  ['-250', null],
  ['abc', null],
])('the amount %j is read as %j', (typed, amount) => {
  expect(amountOf(typed)).toBe(amount)
})
