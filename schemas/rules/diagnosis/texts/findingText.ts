/** What a person reads about a finding. `{{name}}` stands for the value of that name in `Finding.values`. */
export interface FindingText {
  /** Its short name, where a whole sentence would be too long. Has no values. */
  name: string
  /** What was found, in one sentence. Uses every value that its cause supplies, and no other. */
  sentence: string
  /** What it means for the student. */
  means: string
  /** What this tool offers, or who can do what. */
  offers: string
}
