/**
 * Every address of the site, from its base. Nothing else computes one. Source: design, section 3.
 *
 * An address has three spellings: `path` below the output folder, `href` for links within the site, `url` for the world.
 */

import type { AwardId } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import type { Image } from './common.ts';
import type { Issuer } from './issuer.ts';
import type { PublicKey } from './keys.ts';

export type Address = {
  /** Below the output folder: `awards/<id>/assertion.json`; a page ends in `/` (or is empty, for home). */
  readonly path: string;
  /** Path on the host: `/club/awards/<id>/assertion.json`. */
  readonly href: string;
  readonly url: string;
};

export type Addresses = ReturnType<typeof createAddresses>;
export type Pages = ReturnType<Addresses['pages']>;

/** @param base the site's `url`: absolute, with one final slash */
export function createAddresses(base: string) {
  const { pathname, hostname, host: hostAndPort } = new URL(base);
  const host = hostAndPort.replace(':', '%3A');
  const at = (path: string): Address => ({ path, href: pathname + path, url: base + path });
  const badge = ({ key }: Pick<BadgeClass, 'key'>, rest: string) => at(`badges/${key}/${rest}`);
  const issuer = ({ slug }: Pick<Issuer, 'slug'>, rest: string) => at(`issuers/${slug}/${rest}`);
  const award = (id: AwardId, rest: string) => at(`awards/${id}/${rest}`);
  /** @param folder that holds the did.json */
  const did = ({ href }: Address): string =>
    [
      'did',
      'web',
      host,
      ...href
        .split('/')
        .filter((part) => part !== '')
        .map(didSegment),
    ].join(':');
  /** What people read, below a language's folder. */
  const pages = (folder: string) => {
    const page = (path: string) => at(folder + path);
    return {
      home: page(''),
      glossary: page('glossary/'),
      /** All badges; page 1 has the plain address. */
      badges: (number = 1) => page(number === 1 ? 'badges/' : `badges/_page/${number}/`),
      /** The same with a search: what a script shows there. Without one it is all badges. */
      badgesFound: (sought: Readonly<Record<string, string>>) =>
        page(`badges/?${new URLSearchParams(sought)}`),
      /** What that search looks in. */
      searchIndex: page('badges/_search.json'),
      issuerPage: ({ slug }: Pick<Issuer, 'slug'>) => page(`issuers/${slug}/`),
      issuerBadges: ({ slug }: Pick<Issuer, 'slug'>) => page(`badges/${slug}/`),
      badgePage: ({ key }: Pick<BadgeClass, 'key'>) => page(`badges/${key}/`),
      awardPage: (id: AwardId) => page(`awards/${id}/`),
      /** A card of the award, for the pages of others. */
      awardEmbed: (id: AwardId) => page(`awards/${id}/_embed/`),
      /** Where anybody checks any badge. */
      verifyPage: page('verify/'),
      /** Where the issuer seals awards in the browser. */
      awardingPage: page('award/'),
    };
  };
  /** What machines read of a badge or an issuer, below a language's folder. */
  const documents = (folder: string) => ({
    issuerProfile: ({ slug }: Pick<Issuer, 'slug'>) => at(`${folder}issuers/${slug}/issuer.json`),
    badgeDocument: ({ key }: Pick<BadgeClass, 'key'>) => at(`${folder}badges/${key}/badge.json`),
    achievement: ({ key }: Pick<BadgeClass, 'key'>) =>
      at(`${folder}badges/${key}/achievement.json`),
  });
  return {
    ...pages(''),
    ...documents(''),
    /** The people's pages in a language. @param folder of the language, see languageFolder() */
    pages,
    /** The documents that are translated. @param folder of the language, none for the original */
    documents,
    base,
    /** Host name without port, as `allowedOrigins` wants it. */
    hostname,
    /** Path of the base on its host, with slashes around. */
    basePath: pathname,
    at,
    notFound: at('404.html'),
    accentStyle: at('_accent.css'),
    noJekyll: at('.nojekyll'),
    badgeList: at('badges.json'),
    /** What the page reads that seals awards in the browser. */
    awardables: at('award/_awardables.json'),
    /** Which places in an issuer's status lists are taken. */
    usedIndexes: ({ slug }: Pick<Issuer, 'slug'>) => at(`award/_used/${slug}.json`),
    /** Pictures of links, for those who show a preview of one. */
    siteShare: at('_share.png'),
    issuerShare: (of: Pick<Issuer, 'slug'>) => issuer(of, 'share.png'),
    badgeShare: (of: Pick<BadgeClass, 'key'>) => badge(of, 'share.png'),
    icon: at('_icon.svg'),
    robots: at('robots.txt'),
    sitemap: at('sitemap.xml'),
    /** Of a site with more pages than one file may list. @param number from 1 */
    sitemapPart: (number: number) => at(`_sitemap-${number}.xml`),
    catalogueFile: at('catalogue.json'),
    catalogueShard: (hex: string) => at(`catalogue/${hex}.json`),
    awardsFolder: at('awards/'),
    /** The owner's own stylesheet, where there is one. */
    theme: at('theme.css'),
    /** The script of the `<open-badge>` element, which other people's pages load. */
    openBadgeScript: at('open-badge.js'),
    issuerImage: (of: Pick<Issuer, 'slug'>, { extension }: Pick<Image, 'extension'>) =>
      issuer(of, `image.${extension}`),
    issuerThumbnail: (of: Pick<Issuer, 'slug'>, width: number) => issuer(of, `_image-${width}.png`),
    revocationList: (of: Pick<Issuer, 'slug'>) => issuer(of, 'revocations.json'),
    didDocument: (of: Pick<Issuer, 'slug'>) => issuer(of, 'did.json'),
    /** The issuer's id in Open Badges 3.0. @see did:web Method Specification (W3C CCG) */
    did: (of: Pick<Issuer, 'slug'>) => did(issuer(of, '')),
    /** An RSA key as a 2.0 CryptographicKey, as a bare JWK, and in PEM for 1.1. */
    keyDocument: (of: Pick<Issuer, 'slug'>, { thumbprint }: Pick<PublicKey, 'thumbprint'>) =>
      issuer(of, `keys/${thumbprint}.json`),
    keyJwk: (of: Pick<Issuer, 'slug'>, { thumbprint }: Pick<PublicKey, 'thumbprint'>) =>
      issuer(of, `keys/${thumbprint}.jwk.json`),
    keyPem: (of: Pick<Issuer, 'slug'>, { thumbprint }: Pick<PublicKey, 'thumbprint'>) =>
      issuer(of, `keys/${thumbprint}.pem.txt`),
    /** @param number from 1 */
    statusList: (of: Pick<Issuer, 'slug'>, number: number) => issuer(of, `status/${number}.json`),
    v1Issuer: (of: Pick<Issuer, 'slug'>) => issuer(of, 'v1.json'),
    v1RevocationList: (of: Pick<Issuer, 'slug'>) => issuer(of, 'v1-revocations.json'),
    v1BadgeClass: (of: Pick<BadgeClass, 'key'>) => badge(of, 'v1.json'),
    badgeImage: (of: Pick<BadgeClass, 'key' | 'image'>) => badge(of, `image.${of.image.extension}`),
    badgeThumbnail: (of: Pick<BadgeClass, 'key'>, width: number) =>
      badge(of, `_image-${width}.png`),
    /** Beside the page of what is endorsed: an Endorsement that is written here, and the Profile of who says it. */
    endorsement: ({ path }: Address, number: number) => at(`${path}endorsement-${number}.json`),
    endorser: ({ path }: Address, number: number) => at(`${path}endorsement-${number}-by.json`),
    /** The same as a 3.0 EndorsementCredential; who says it has a DID, whose document stands in a folder of its own. */
    endorsementCredential: ({ path }: Address, number: number) =>
      at(`${path}endorsement-${number}.credential.json`),
    endorserDid: ({ path }: Address, number: number) => did(at(`${path}endorsement-${number}.by/`)),
    endorserDidDocument: ({ path }: Address, number: number) =>
      at(`${path}endorsement-${number}.by/did.json`),
    /** The card for the pages of others, as programs ask for it. */
    oembed: (id: AwardId) => award(id, 'oembed.json'),
    assertion: (id: AwardId) => award(id, 'assertion.json'),
    signedAssertion: (id: AwardId) => award(id, 'assertion.jws.txt'),
    credential: (id: AwardId) => award(id, 'credential.json'),
    credentialJwt: (id: AwardId) => award(id, 'credential.jwt.txt'),
    credentialImage: (id: AwardId, { extension }: Pick<Image, 'extension'>) =>
      award(id, `credential.${extension}`),
    bakedImage: (id: AwardId, { extension }: Pick<Image, 'extension'>) =>
      award(id, `badge.${extension}`),
    v1Assertion: (id: AwardId) => award(id, 'v1.json'),
    v1SignedAssertion: (id: AwardId) => award(id, 'v1.jws.txt'),
    v1BakedImage: (id: AwardId, { extension }: Pick<Image, 'extension'>) =>
      award(id, `v1.${extension}`),
    /** The award's name that no host can lose. */
    awardUrn: (id: AwardId) => `urn:uuid:${id}`,
  };
}

/** A `~` stands in no DID; letters, digits, dots, hyphens and underscores, which a base is otherwise made of, do. */
const didSegment = (segment: string): string => segment.replaceAll('~', '%7E');
