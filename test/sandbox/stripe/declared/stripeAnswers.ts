import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {mismatches} from './mismatches.ts'
import type {Shape} from './shape.ts'
import {shapeReader} from './shapeReader.ts'

const declared = fileURLToPath(new URL('answers.ts', import.meta.url))

function readAnswers(): ReadonlyMap<string, Shape> {
  const program = ts.createProgram([declared], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  })
  const checker = program.getTypeChecker()
  const answers = program
    .getSourceFile(declared)
    ?.statements.filter((statement) => ts.isInterfaceDeclaration(statement))
    .find(({name}) => name.text === 'StripeAnswers')
  if (!answers) throw new Error(`${declared} has no interface StripeAnswers`)
  const read = shapeReader(checker)
  return new Map(
    checker
      .getPropertiesOfType(checker.getTypeAtLocation(answers))
      .map((property) => [property.name, read(checker.getTypeOfSymbol(property))]),
  )
}

let shapes: ReadonlyMap<string, Shape> | undefined

/** Where a body that Stripe answered is not what the pinned `stripe` package declares. Empty: it is. */
export function answerMismatches(body: unknown): string[] {
  shapes ??= readAnswers()
  const name = nameOf(body)
  const shape = shapes.get(name)
  return shape ? mismatches(body, shape, name) : [`${name}: no answer of Stripe`]
}

function nameOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return typeof body
  if ('error' in body) return 'error'
  return 'object' in body ? String(body.object) : 'an object without a name'
}
