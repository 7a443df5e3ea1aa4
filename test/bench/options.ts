/** A whole number from `--name=…` on the command line. */
export function numberOption(name: string, fallback: number): number {
  const word = process.argv.find((argument) => argument.startsWith(`--${name}=`))
  if (word === undefined) return fallback
  const value = Number(word.slice(name.length + 3))
  if (!Number.isInteger(value) || value < 0) {
    throw new Error(`--${name} must be a whole number from 0 on, such as --${name}=${fallback}`)
  }
  return value
}
