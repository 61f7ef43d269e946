/**
 * The card of an award as others' pages embed it, and as their programs ask for it.
 *
 * @see oEmbed 1.0, "2.3.4. Response parameters"
 */

import type { Addresses } from '../model/addresses.ts';
import type { Award, GrantedAward } from '../model/award.ts';
import type { Site } from '../model/site.ts';

/** Of the card's frame, in CSS pixels. It may be made as narrow as 250. */
export const cardSize = { width: 500, height: 200 } as const;

/**
 * Nothing runs in the card, and it sends nothing: it may be itself (else its style is not its own), and lead to the award.
 */
const allowed = 'allow-same-origin allow-popups allow-top-navigation-by-user-activation';

/** A frame with the card, for any web page. @param title for people who cannot see it; the card's own unless said */
export function cardFrame(
  award: GrantedAward,
  src: string,
  title: string = cardTitle(award),
): string {
  const attributes = Object.entries({
    src,
    title,
    width: String(cardSize.width),
    height: String(cardSize.height),
    loading: 'lazy',
    sandbox: allowed,
    style: 'border:0;max-width:100%',
  });
  return `<iframe${attributes.map(([name, value]) => ` ${name}="${inAttribute(value)}"`).join('')}></iframe>`;
}

/** What the card is about. Names no recipient: whoever wants to may read that on it. */
const cardTitle = ({ badgeClass: { name, issuer } }: Award): string => `${name} · ${issuer.name}`;

/** An erased award's answer embeds nothing and names nothing but the site. */
export function oembed(award: Award, site: Pick<Site, 'title'>, at: Addresses): object {
  const provider = { provider_name: site.title, provider_url: at.base };
  if (award.kind === 'erased') return { version: '1.0', type: 'link', ...provider };
  const { badgeClass: badge } = award;
  const { issuer, image } = badge;
  return {
    version: '1.0',
    type: 'rich',
    title: cardTitle(award),
    author_name: issuer.name,
    author_url: at.issuerPage(issuer).url,
    ...provider,
    thumbnail_url: at.badgeImage(badge).url,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
    html: cardFrame(award, at.awardEmbed(award.id).url),
    ...cardSize,
  };
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const inAttribute = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
