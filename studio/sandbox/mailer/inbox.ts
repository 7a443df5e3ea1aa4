import {html} from 'hono/html'
import type {ReceivedMessage} from './messageEvent.ts'

/** The messages as a page, newest first. */
export function inbox(messages: readonly ReceivedMessage[]) {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Messages to students</title>
      <style>
        body {
          font: 1rem/1.5 system-ui;
          max-width: 40rem;
          margin: 2rem auto;
          padding: 0 1rem;
        }
        pre {
          font: inherit;
          white-space: pre-wrap;
        }
      </style>
      <h1>Messages to students</h1>
      <p>This stands in for the school’s mailer. Nothing leaves the machine.</p>
      ${messages.length === 0 ? html`<p>None yet.</p>` : messages.toReversed().map(article)}
    </html>`
}

function article({school, student, language, text, at}: ReceivedMessage) {
  return html`<article>
    <h2>${school.name} to ${student.name ?? 'a student'} &lt;${student.email}&gt;</h2>
    <p>${at}</p>
    <pre lang="${language}">${text}</pre>
  </article>`
}
