/** What no page may be like: in its headings, its policy, its address, its pictures, what is in it that is not ours. */

import type { Anatomy } from '../visit.ts';

/** What a page may load, by directive, and what each must say. */
const allowed: Readonly<Record<string, RegExp>> = {
  'default-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'(none|self)'$/,
  'script-src': /^'(self|none)'$/,
  'style-src': /^'self'$/,
  'img-src': /^'self'( (data|blob):)*$/,
  // The page that checks badges asks for what they name, on a site for trying out on this machine too.
  'connect-src': /^'(none|self)'( https:( http:\/\/(localhost|127\.0\.0\.1):\*)*)?$/,
  'frame-src': /^'self'$/,
  'media-src': /^(blob:|'self')$/,
  'worker-src': /^'self'$/,
};

/** Directives that are missing, unknown, or say more than they may. */
function policyFaults(policy: string | undefined): string[] {
  const directives = new Map(
    (policy ?? '').split(/;\s*/).map((one): [string, string] => {
      const [name = '', ...sources] = one.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  const lacking = ['default-src', 'base-uri', 'form-action'].filter((one) => !directives.has(one));
  const wrong = [...directives].filter(([name, sources]) => allowed[name]?.test(sources) !== true);
  return [...lacking, ...wrong.map((directive) => directive.join(' '))];
}

/** By what is wrong. @param address where the page stands */
export function faultsOf(page: Anatomy, address: string): Record<string, unknown> {
  const faults: Record<string, unknown> = {};
  const mustBe = (what: string, is: unknown, wanted: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(wanted)) faults[what] = is ?? 'none';
  };
  const isMissing = address.endsWith('/404.html');
  mustBe('first headings', page.headings.filter((tag) => tag === 'h1').length, 1);
  mustBe('order of headings', skipped(page.headings), []);
  mustBe('foreign bodies', page.foreignBodies, []);
  mustBe('pictures', page.images, []);
  mustBe('policy', policyFaults(page.policy), []);
  // A card stands for the page of its award, in the pages of others.
  const isCard = address.endsWith('/_embed/');
  const canonical = isCard ? address.slice(0, -'_embed/'.length) : address;
  mustBe('canonical address', page.canonical, isMissing ? undefined : canonical);
  mustBe('title', page.title.trim() === '', false);
  const { description } = page;
  mustBe(
    'description',
    !isCard && (description.trim() === '' || description.includes('\n')),
    false,
  );
  mustBe('language', page.language === '' || !/^(ltr|rtl)$/.test(page.direction), false);
  return faults;
}

/** Headings that are more than one level below the one before. */
const skipped = (headings: readonly string[]): string[] =>
  headings.filter((tag, index) => {
    const before = headings[index - 1] ?? 'h0';
    return Number(tag.slice(1)) > Number(before.slice(1)) + 1;
  });
