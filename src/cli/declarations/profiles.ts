/** The commands that make issuers and badge classes. */

import { type CommandDeclaration, givenTexts } from '../declaration.ts';

const look = {
  colour: { type: 'string' },
  shape: { type: 'string' },
  letters: { type: 'string' },
} as const;

export const profileCommands: Readonly<Record<string, CommandDeclaration>> = {
  issuer: {
    summary: 'makes an issuer: its file, and a logo where one is wished for',
    usage:
      'issuer new [SLUG] [--name TEXT] [--url ADDRESS] [--email ADDRESS] [--description TEXT] [--logo [--colour NAME|#RRGGBB] [--shape circle|hexagon|rosette|seal|shield|square|star] [--letters ABC]]',
    flags: {
      name: { type: 'string' },
      url: { type: 'string' },
      email: { type: 'string' },
      description: { type: 'string' },
      slug: { type: 'string' },
      logo: { type: 'boolean' },
      ...look,
    },
    examples: [
      'issuer new',
      'issuer new acme --name "Acme Club" --url https://acme.example.org/ --email badges@acme.example.org',
      'issuer new --name "Acme Club" --url https://acme.example.org/ --email badges@acme.example.org --logo --colour teal',
    ],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { issuer } = await import('../commands/issuer.ts');
      const given = givenTexts(values, [
        'name',
        'url',
        'email',
        'description',
        'slug',
        'colour',
        'shape',
        'letters',
      ]);
      return issuer({ ...options, ...given, words, logo: values.logo === true }, io);
    },
  },
  badge: {
    summary: 'makes a badge with its picture, or a new version of one',
    usage:
      'badge new [ISSUER/BADGE] [--name TEXT] [--description TEXT] [--criteria TEXT] [--tags A,B] [--expires-after P2Y] [--colour NAME|#RRGGBB] [--shape circle|hexagon|rosette|seal|shield|square|star] [--letters ABC] [--image FILE --image-alt TEXT] | version ISSUER/BADGE [--slug NEW] [--version TEXT]',
    flags: {
      name: { type: 'string' },
      description: { type: 'string' },
      criteria: { type: 'string' },
      tags: { type: 'string' },
      'expires-after': { type: 'string' },
      image: { type: 'string' },
      'image-alt': { type: 'string' },
      slug: { type: 'string' },
      version: { type: 'string' },
      ...look,
    },
    examples: [
      'badge new',
      'badge new acme/first-aid --name "First Aid" --description "Knows what to do until help comes." --criteria "Take part in both evenings and pass the practical test."',
      'badge new acme/host --name Host --description "Opens the room." --criteria "Host ten evenings." --colour navy --shape shield --letters H',
      'badge new acme/host --name Host --description "Opens the room." --criteria "Host ten evenings." --image host.png --image-alt "A lit door."',
      'badge version acme/first-aid',
      'badge version acme/first-aid --slug first-aid-2027 --version 2027',
    ],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { badge } = await import('../commands/badge.ts');
      const given = givenTexts(values, [
        'name',
        'description',
        'criteria',
        'tags',
        'expires-after',
        'image',
        'image-alt',
        'slug',
        'version',
        'colour',
        'shape',
        'letters',
      ]);
      return badge({ ...options, ...given, words }, io);
    },
  },
};
