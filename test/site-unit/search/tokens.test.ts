import { describe, expect, test } from 'vitest';
import { createTokens } from '../../../src/site/search/tokens.ts';

const { sought, indexed } = createTokens('en');

describe('words that are looked for', () => {
  test.each([
    ['Introduction to Engines', ['introduction', 'to', 'engines']],
    ['L’Épée, node.js!', ['l', 'epee', 'node', 'js']],
    ['self-made  1.10', ['self', 'made', '1', '10']],
    ['分析機關', ['分析', '機關']],
    ['C++ & 🔧', ['c']],
    ['  ', []],
  ])('%j', (text, words) => {
    expect(sought(text)).toEqual(words);
  });
});

describe('words that are looked in', () => {
  test('are the same where blanks stand between them', () => {
    expect(indexed('Introduction to Engines')).toEqual(sought('Introduction to Engines'));
  });

  test.each([
    ['機關', ['機關', '關']],
    ['コーヒー', ['コーヒー', 'ーヒー', 'ヒー', 'ー']],
  ])('%s has its ends too, for whoever divides it otherwise', (text, words) => {
    expect(indexed(text)).toEqual(words);
  });

  const isFound = (part: string, text: string): boolean => {
    const known = indexed(text);
    return sought(part).every((word) => known.some((one) => one.startsWith(word)));
  };

  // The segmenter divides some of these and some not; a reader may begin anywhere.
  test.each(['分析機關入門', '數值表', '運算卡片', 'プログラミング入門'])(
    'every two letters of %s are found',
    (text) => {
      for (let from = 0; from < text.length; from += 1) {
        const part = text.slice(from, from + 2);
        expect(isFound(part, text), part).toBe(true);
      }
    },
  );

  test.each([
    ['ความ', true],
    ['ปลอดภัย', true],
    ['ภัย', true],
    ['ไฟฟ้า', false],
  ])('%s in a Thai text: %j', (part, expected) => {
    expect(isFound(part, 'ความปลอดภัย')).toBe(expected);
  });
});
