/** The languages in which a message to a student can be written. */
export const MESSAGE_LANGUAGES = ['en', 'nb'] as const
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]
