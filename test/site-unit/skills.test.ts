import { expect, test } from 'vitest';
import { skillNotes } from '../../src/site/skills.ts';
import { createWords } from '../../src/site/words.ts';

const skill = { targetName: 'Tables', targetUrl: 'https://www.skills.example.org/tables' };

test.each([
  [{}, ['skills.example.org']],
  [{ targetFramework: 'Skills', targetCode: 'S-1' }, ['Skills', 'S-1']],
  [{ targetType: 'ceasn:Competency', targetFramework: 'Skills' }, ['Competency', 'Skills']],
  [{ targetType: 'ext:Rank' }, ['Rank', 'skills.example.org']],
  // The link leads there.
  [{ targetCode: 'http://skills.example.org/S-1' }, ['skills.example.org']],
])('%j → %j', (more, notes) => {
  expect(skillNotes({ ...skill, ...more }, createWords('en'))).toEqual(notes);
});
