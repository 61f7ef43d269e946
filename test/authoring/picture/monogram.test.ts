import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf, initials } from '../../../src/authoring/picture/monogram.ts';
import { typeface } from './typeface-files.ts';

describe('initials', () => {
  test.each([
    ['Engines', 'E'],
    ['Introduction to Engines', 'IE'],
    ['Bicycle Repair and Care for All', 'BRC'],
    ['The Of And', 'TOA'],
    ['first aid', 'FA'],
    ['Level 2', 'L2'],
    ['3D printing', '3P'],
    ['Égalité — Øresund', 'ÉØ'],
    ['élan', 'É'],
    ['ßtraße', 'S'],
    ['¡Hola! (mundo)', 'HM'],
    ["L'eau d'or", 'LD'],
    ['Łódź Żagle', 'ŁŻ'],
    ['Go 囲碁', 'G'],
    ['囲碁', ''],
    ['سباحة', ''],
    ['Плавание', ''],
    ['🚲', ''],
    ['', ''],
  ])('"%s": %s', (name, letters) => {
    expect(initials(name, typeface)).toBe(letters);
  });

  test('are at most three, and the typeface has each of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const letters = charactersOf(initials(name, typeface));
        expect(letters.length).toBeLessThanOrEqual(3);
        for (const letter of letters) expect(typeface.character(letter)).toBeDefined();
      }),
    );
  });
});

test('a letter with its accents is one character', () => {
  expect(charactersOf(' A\u0301b ')).toEqual(['Á', 'b']);
  expect(charactersOf('')).toEqual([]);
});
