/**
 * A card's nodes. Whatever an issuer or a forger wrote is only ever text, the address of a picture or the address of a
 * link; each piece has a `part`, by which the page styles it.
 */

import { mayShow } from './places.ts';
import type { View } from './view.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A class for the script's stylesheet, and the part of the same name for the page's. */
const piece = (name: string, ...children: readonly (Node | string | undefined)[]): HTMLElement =>
  node('p', { class: name, part: name }, ...children);

/** Sentences of ours may be written in another direction than the page. */
const isolated = (text: string, attributes: Attributes = {}): HTMLElement =>
  node('bdi', attributes, text);

export type Waiting = {
  readonly status: string;
  /** Of the words of ours. */
  readonly language: string;
  /** Does something stand in the element? Then it shows while nothing better is known. */
  readonly hasFallback: boolean;
};

/** Before the check is done. */
export function waitingCard({ status, language, hasFallback }: Waiting): HTMLElement {
  const line = node(
    'p',
    { class: 'status status-checking', part: 'status status-checking' },
    isolated(status),
  );
  const attributes = { class: 'card', part: 'card', 'aria-busy': 'true', lang: language };
  return hasFallback
    ? node('article', attributes, node('div', { class: 'whole' }, node('slot', {}), line))
    : node(
        'article',
        attributes,
        figure(node('span', { class: 'blank' })),
        node('div', { class: 'text' }, line),
      );
}

/** Nothing is known of it but what came of the check. */
export function bareCard(
  waiting: Waiting,
  { verdict, trust }: Pick<View, 'verdict' | 'trust'>,
): HTMLElement {
  const card = waitingCard(waiting);
  card.removeAttribute('aria-busy');
  card.setAttribute('class', `card is-${trust}`);
  card.setAttribute('part', `card card-${verdict}`);
  const line = card.querySelector('.status');
  for (const name of ['class', 'part']) line?.setAttribute(name, `status status-${verdict}`);
  return card;
}

export type Surroundings = {
  /** Of the words of ours. */
  readonly language: string;
  /** Host name of the page. */
  readonly page: string;
  readonly rosette: Node | undefined;
};

export function badgeCard(view: View, { language, page, rosette }: Surroundings): HTMLElement {
  const { verdict, trust, warning, name, noName, issuer, domain, date, status, picture, link } =
    view;
  // What is struck out is what somebody says, and not where we looked.
  const isFalse = trust === 'false' && name !== undefined;
  const said = (text: string): HTMLElement => {
    const words = isolated(text, { lang: view.language ?? '' });
    return isFalse ? node('s', {}, words) : words;
  };
  const lines = [
    warning === undefined ? undefined : piece('warning', isolated(warning)),
    piece('name', name === undefined ? isolated(noName) : said(name)),
    issuerLine(issuer === undefined ? undefined : said(issuer), domain, isFalse),
    date === undefined
      ? undefined
      : piece('date', isFalse ? node('s', {}, isolated(date)) : isolated(date)),
    node(
      'p',
      { class: `status status-${verdict}`, part: `status status-${verdict}` },
      isolated(status),
    ),
    link && piece('link-line', linkTo(link)),
  ];
  return node(
    'article',
    { class: `card is-shown is-${trust}`, part: `card card-${verdict}`, lang: language },
    figure(trust === 'confirmed' ? rosette : undefined, pictureOf(picture, name, page)),
    node('div', { class: 'text' }, ...lines),
  );
}

const figure = (...children: readonly (Node | undefined)[]): HTMLElement =>
  node('div', { class: 'figure', part: 'figure' }, ...children);

function issuerLine(
  issuer: Node | undefined,
  domain: string | undefined,
  isFalse: boolean,
): HTMLElement | undefined {
  if (issuer === undefined && domain === undefined) return undefined;
  const host =
    domain === undefined
      ? undefined
      : node(
          'span',
          { class: issuer === undefined ? '' : 'domain', part: 'domain' },
          isFalse ? node('s', {}, isolated(domain)) : isolated(domain),
        );
  const between = issuer === undefined || host === undefined ? undefined : ' ';
  return piece('issuer', issuer, between, host);
}

function linkTo({ address, text }: NonNullable<View['link']>): HTMLElement {
  return node(
    'a',
    { part: 'link', class: 'link', href: address, rel: 'noopener noreferrer' },
    isolated(text),
  );
}

/** The first letter of the name where there is no picture, or where it does not come. */
function pictureOf(picture: View['picture'], name = '', page = ''): HTMLElement {
  const letter = [...name.replace(/[^\p{L}\p{N}]/gu, '')][0] ?? '';
  const blank = node('span', { class: 'blank', 'aria-hidden': 'true' }, letter);
  if (picture === undefined || !mayShow(picture.address, page)) return blank;
  const image = node('img', {
    part: 'image',
    alt: picture.alt,
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  });
  image.addEventListener('error', () => image.replaceWith(blank), { once: true });
  // Last, so that it is asked for as the rest says.
  image.src = picture.address;
  return image;
}
