import { expect, test } from 'vitest';
import { ignoreText, siteText } from '../../src/authoring/first-content.ts';
import { siteSchema } from '../../src/content/schema/settings.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';

test.each(['The Club', 'Club: "One" # first', '- 42', 'yes', 'Größe\u{1F600}', "it's"])(
  'a site named %s is read back',
  (title) => {
    const text = siteText({
      url: 'https://acme.github.io/badges/',
      title,
      timeZone: 'Europe/Berlin',
      accent: '#0f5b63',
      repository: 'https://github.com/acme/badges',
    });
    const { value, findings } = parseYaml(text);
    expect(findings).toEqual([]);
    expect(siteSchema.parse(value)).toMatchObject({
      url: 'https://acme.github.io/badges/',
      title,
      timeZone: 'Europe/Berlin',
      accent: '#0f5b63',
      repository: 'https://github.com/acme/badges',
      formats: ['2.0', '3.0'],
    });
  },
);

test('what git ignores: ours is added once, theirs stays', () => {
  expect(ignoreText(undefined)).toBe('.rosette/\ndist/\nnode_modules/\n');
  expect(ignoreText('')).toBe('.rosette/\ndist/\nnode_modules/\n');
  expect(ignoreText('*.log\n/dist')).toBe('*.log\n/dist\n.rosette/\nnode_modules/\n');
  expect(ignoreText('/.rosette\r\nnode_modules\r\ndist/\r\n')).toBeUndefined();
});
