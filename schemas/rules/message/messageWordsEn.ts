import type {MessageWords} from './messageWords.ts'

export const MESSAGE_WORDS_EN: MessageWords = {
  greeting: (name) => (name === null ? 'Hello,' : `Hi ${name},`),
  done: {
    create: (standing) => `Your pass is in place: ${standing}.`,
    replace: (standing, ended) =>
      `You had been given the wrong pass (${ended}). You now have the right one: ${standing}.`,
    correct: (standing, ended) =>
      ended === ''
        ? `We have corrected your pass: ${standing}.`
        : `We have tidied up your passes. This one counts: ${standing}. This one no longer does: ${ended}.`,
    deactivate: (_, ended) => `This pass no longer counts: ${ended}.`,
    undo: (standing, ended) =>
      [
        'We have taken back our last change to your passes.',
        ...(standing === '' ? [] : [`This pass counts: ${standing}.`]),
        ...(ended === '' ? [] : [`This one no longer does: ${ended}.`]),
      ].join(' '),
    link: () => 'We have noted that both of your accounts are yours. Your passes are as they were.',
  },
  aroundPasses: 'We have corrected your account, so that your passes show when you sign in.',
  until: (day) => `Valid until ${day}.`,
  classesLeft: (count) => (count === 1 ? '1 class left.' : `${count} classes left.`),
  usable: 'You find it under your passes when you sign in, and can book with it right away.',
  close: (school) =>
    `If something does not look right, get in touch with us.\n\nBest regards,\n${school}`,
  locale: 'en-GB',
}
