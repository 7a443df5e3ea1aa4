import ts from 'typescript'
import type {Field, ObjectShape, Shape} from './shape.ts'

const primitives = [
  [ts.TypeFlags.StringLike, 'string'],
  [ts.TypeFlags.NumberLike, 'number'],
  [ts.TypeFlags.BooleanLike, 'boolean'],
  [ts.TypeFlags.Null, 'null'],
] as const

/** Turns types of the compiler into shapes, each type once. */
export function shapeReader(checker: ts.TypeChecker): (type: ts.Type) => Shape {
  const objects = new Map<ts.Type, ObjectShape>()

  const read = (type: ts.Type): Shape => {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {kind: 'anything'}
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return {kind: 'literal', value: type.value}
    }
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return {kind: 'literal', value: checker.typeToString(type) === 'true'}
    }
    // Before the primitives: the compiler flags a union of string literals as like a string.
    if (type.isUnion()) return readUnion(type)
    const primitive = primitives.find(([flag]) => type.flags & flag)
    if (primitive) return {kind: 'primitive', type: primitive[1]}
    if (type.isIntersection() && type.types.some(({flags}) => flags & ts.TypeFlags.String)) {
      // `OtherString`: Stripe may add values to this list at any time.
      return {kind: 'primitive', type: 'string'}
    }
    const item = checker.isArrayType(type)
      ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      : undefined
    if (item) return {kind: 'array', item: read(item)}
    return readObject(type)
  }

  const readUnion = (type: ts.UnionType): Shape => {
    const choices = type.types.filter(({flags}) => !(flags & ts.TypeFlags.Undefined)).map(read)
    const [only] = choices
    return choices.length === 1 && only ? only : {kind: 'union', choices}
  }

  const readObject = (type: ts.Type): Shape => {
    const name = checker.typeToString(type)
    // The client makes decimals of strings; on the wire they are strings.
    if (name.endsWith('Decimal')) return {kind: 'primitive', type: 'string'}
    const known = objects.get(type)
    if (known) return known
    const fields = new Map(
      checker.getPropertiesOfType(type).map((property) => [property.name, readField(property)]),
    )
    const [index] = checker.getIndexInfosOfType(type)
    const shape: ObjectShape = {kind: 'object', name, fields, others: null}
    if (index) shape.others = () => read(index.type)
    // Stripe declares what it does not want to name as an interface without fields.
    else if (fields.size === 0) shape.others = () => ({kind: 'anything'})
    objects.set(type, shape)
    return shape
  }

  const readField = (property: ts.Symbol): Field => {
    let shape: Shape | undefined
    return {
      required: !(property.flags & ts.SymbolFlags.Optional),
      shape: () => (shape ??= read(checker.getTypeOfSymbol(property))),
    }
  }

  return read
}
