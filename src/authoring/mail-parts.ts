/** The parts of a mail as plain text and as HTML. What goes into the HTML is escaped here and nowhere else. Pure. */

/** A paragraph; its link stands on a line of its own. */
export type MailPart = {
  readonly heading?: string;
  readonly words: string;
  readonly link?: { readonly href: string; readonly label: string };
};

export const mailText = (parts: readonly MailPart[]): string =>
  `${parts.map(inText).join('\n\n')}\n`;

function inText({ words, link }: MailPart): string {
  if (link === undefined) return words;
  // An address of the web is shown as it is, since nobody can click words here.
  return `${words}\n${link.href.startsWith('mailto:') ? link.label : link.href}`;
}

type Shown = { readonly cid: string; readonly alt: string };

/** Styles stand in the elements: many mail programs drop all others. */
export const mailHtml = (
  title: string,
  parts: readonly MailPart[],
  image: Shown | undefined,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:24px;font-family:Georgia,serif;font-size:16px;line-height:1.5">
<div style="max-width:36em">
${image === undefined ? '' : picture(image)}${parts.map(inHtml).join('')}</div>
</body>
</html>
`;

const picture = ({ cid, alt }: Shown): string =>
  `<p><img src="cid:${escaped(cid)}" alt="${escaped(alt)}" width="180" style="max-width:180px;height:auto"></p>\n`;

function inHtml({ heading, words, link }: MailPart): string {
  const head =
    heading === undefined
      ? ''
      : `<h2 style="margin:1.5em 0 0;font-size:16px">${escaped(heading)}</h2>\n`;
  const anchor =
    link === undefined ? '' : `<br>\n<a href="${escaped(link.href)}">${escaped(link.label)}</a>`;
  return `${head}<p style="margin:0.5em 0">${escaped(words)}${anchor}</p>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
