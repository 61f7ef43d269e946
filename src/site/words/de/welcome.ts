/** Was auf der Startseite zu tun ist. */

export const welcome = {
  homeCheckHow:
    'Die Seite der Verleihung öffnen. Ihre Adresse beginnt mit {address}. Dort steht, wer das Badge verliehen hat, bis wann es gilt und ob es widerrufen wurde.',
  homeCheckElse:
    'Das Bild eines Badges oder eine Seite, die anderswo steht, beweist für sich allein nichts.',
  homeCheckIssuers: 'Auf der Seite jedes Ausstellers steht, wie seine Badges zu prüfen sind.',
} as const;
