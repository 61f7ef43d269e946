import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../src/model/addresses.ts';
import type { AwardId } from '../../src/model/award.ts';
import { element, frame, htmlCard, markdownCard } from '../../src/site/embeds.ts';
import { tricks } from '../browser/sites/hostile.ts';
import { ids } from '../support/site.ts';

const at = createAddresses('https://badges.example.org/club/');
const id = ids[0] as AwardId;
const page = `https://badges.example.org/club/awards/${id}/`;
const src = 'https://badges.example.org/club/badges/acme/engines/_image-96.png';
const embedded = (title: string, alt: string) => ({
  title,
  alt,
  picture: { src, width: 96, height: 96 },
  page: at.awardPage(id),
});
const plain = embedded('Engines, from Acme', 'A wheel.');

describe('code to copy', () => {
  test('as HTML is a picture and words with a link, and nothing else', () => {
    expect(htmlCard(plain)).toBe(
      `<a href="${page}">\n  <img src="${src}" width="96" height="96" alt="A wheel."><br>\n  Engines, from Acme\n</a>`,
    );
  });

  test('as Markdown is the same', () => {
    expect(markdownCard(plain)).toBe(
      `[![A wheel.](${src})](${page})\n\n[Engines, from Acme](${page})`,
    );
  });

  test('as a frame holds the card of the award', () => {
    const card = frame(plain, at.awardEmbed(id));
    expect(card).toContain(`<iframe src="${page}_embed/" title="Engines, from Acme"`);
    expect(card).toContain(' loading="lazy"');
  });

  test('as an element names the document and the script', () => {
    expect(element(at.credential(id), at.openBadgeScript)).toBe(
      `<script type="module" src="https://badges.example.org/club/open-badge.js"></script>\n<open-badge src="${page}credential.json"></open-badge>`,
    );
  });
});

describe('a contributor’s trick stays text', () => {
  const tricky = embedded(`${tricks}\n\n# Heading`, `"](x) ${tricks}`);
  const tags = (html: string) => [...html.matchAll(/<(\/?\w+)/g)].map(([, tag]) => tag);

  test('in HTML', () => {
    expect(tags(htmlCard(tricky))).toEqual(['a', 'img', 'br', '/a']);
    expect(tags(frame(tricky, at.awardEmbed(id)))).toEqual(['iframe', '/iframe']);
    expect(htmlCard(tricky).match(/"/g)).toHaveLength(10);
  });

  test('in Markdown, even where HTML is allowed', () => {
    const html = new MarkdownIt({ html: true, linkify: false }).render(markdownCard(tricky));
    expect(tags(html)).toEqual(['p', 'a', 'img', '/a', '/p', 'p', 'a', '/a', '/p']);
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      page,
      src,
      page,
    ]);
  });
});
