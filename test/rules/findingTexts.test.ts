import {describe, expect, it} from 'vitest'
import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import {FINDING_CODES} from '../../schemas/rules/diagnosis/findingCodes.ts'
import {FINDING_TEXTS_EN} from '../../schemas/rules/diagnosis/texts/en.ts'
import {FINDING_TEXTS_NB} from '../../schemas/rules/diagnosis/texts/nb.ts'
import {factsOfCase} from './factsOfCase.ts'
import {readIncidents} from './incident.ts'

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted()

const findings = readIncidents().flatMap((incident) => diagnose(factsOfCase(incident)).findings)

describe('texts of findings', () => {
  it.each(FINDING_CODES)('%s uses the same values in both languages', (code) => {
    expect(placeholders(FINDING_TEXTS_NB[code].sentence)).toEqual(
      placeholders(FINDING_TEXTS_EN[code].sentence),
    )
  })

  it('supply in every finding exactly the values that the sentence uses', () => {
    for (const {code, values} of findings) {
      const used = placeholders(FINDING_TEXTS_EN[code].sentence)
      expect({code, values: Object.keys(values).toSorted()}).toEqual({code, values: used})
    }
  })

  it('use in what they mean and offer no value that the finding lacks', () => {
    for (const texts of [FINDING_TEXTS_EN, FINDING_TEXTS_NB]) {
      for (const code of FINDING_CODES) {
        const {name, sentence, means, offers} = texts[code]
        expect({code, inName: placeholders(name)}).toEqual({code, inName: []})
        const known = placeholders(sentence)
        const others = placeholders(`${means} ${offers}`)
        expect({code, unknown: others.filter((value) => !known.includes(value))}).toEqual({
          code,
          unknown: [],
        })
      }
    }
  })

  it('speak in their sentences to the owner of a school: no ids, and no words of whoever built the app', () => {
    const technical =
      /\b(webhook|session|metadata|document|dokument\w*|api|id|key|nøkkel\w*|acct)\b/i
    for (const texts of [FINDING_TEXTS_EN, FINDING_TEXTS_NB]) {
      for (const code of FINDING_CODES) {
        const plain = texts[code].sentence.replaceAll(/\{\{\w+\}\}/g, '')
        expect({code, technical: technical.exec(plain)}).toEqual({code, technical: null})
      }
    }
    const ids = /\b(acct|cs|pi|ch|cus|user|re|dp)_\w/
    for (const {code, values} of findings) {
      const shown = Object.values(values).flatMap((value) =>
        value.kind === 'text' ? value.text : [],
      )
      expect({code, ids: shown.filter((text) => ids.test(text))}).toEqual({code, ids: []})
    }
  })

  it('supply instants that can be shown', () => {
    for (const {code, values} of findings) {
      for (const value of Object.values(values)) {
        if (value.kind !== 'instant') continue
        expect({code, at: Date.parse(value.instant)}).not.toEqual({code, at: Number.NaN})
      }
    }
  })

  it('has a case for every finding', () => {
    const found = new Set(findings.map(({code}) => code))
    expect(FINDING_CODES.filter((code) => !found.has(code))).toEqual([])
  })
})
