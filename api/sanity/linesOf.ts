/** An answer of the History API: one JSON a line. A single line may arrive parsed, if it is sent as JSON. */
export function linesOf(answer: unknown): unknown[] {
  if (typeof answer !== 'string') return [answer]
  return answer
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine)
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
