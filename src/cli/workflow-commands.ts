/** The commands that the workflows call, and hardly anybody else. */

import { changesUsage } from './commands/changes/usage.ts';
import { type CommandDeclaration, givenTexts, textOf } from './declaration.ts';

export const workflowCommands: Readonly<Record<string, CommandDeclaration>> = {
  deployment: {
    summary: 'says whether a build may go to GitHub Pages, and what is left to do',
    usage:
      'deployment --pages ADDRESS [--pages-source TYPE] [--repository OWNER/NAME] [--branch NAME] [--output FILE] [--summary FILE]',
    flags: {
      pages: { type: 'string' },
      'pages-source': { type: 'string' },
      repository: { type: 'string' },
      branch: { type: 'string' },
      output: { type: 'string' },
      summary: { type: 'string' },
    },
    examples: ['deployment --pages https://owner.github.io/badges/ --repository owner/badges'],
    run: async (values, _, options, io) => {
      const { deployment } = await import('./commands/deployment.ts');
      const given = {
        pages: textOf(values.pages),
        pagesSource: textOf(values['pages-source']),
        repository: textOf(values.repository),
        branch: textOf(values.branch),
        output: textOf(values.output),
        summary: textOf(values.summary),
      };
      return deployment({ ...options, ...given }, io);
    },
  },
  'new-awards': {
    summary: 'links the award pages of a build that an earlier catalogue does not know',
    usage: 'new-awards --before DIR_OR_URL [--after DIR] [--summary FILE]',
    flags: {
      before: { type: 'string' },
      after: { type: 'string' },
      summary: { type: 'string' },
    },
    examples: ['new-awards --before https://badges.example.org/'],
    run: async (values, _, options, io) => {
      const { newAwardsCommand } = await import('./commands/new-awards.ts');
      const given = {
        before: textOf(values.before),
        after: textOf(values.after),
        summary: textOf(values.summary),
      };
      return newAwardsCommand({ ...options, ...given }, io);
    },
  },
  changes: {
    summary: 'says what a change of the content would publish, for whoever approves it',
    usage: changesUsage,
    flags: {
      against: { type: 'string' },
      summary: { type: 'string' },
      images: { type: 'string' },
      'preview-run': { type: 'string' },
    },
    examples: ['changes', 'changes --against origin/main', 'changes --against origin/main --json'],
    run: async (values, _, options, io) => {
      const { changesCommand } = await import('./commands/changes.ts');
      const given = givenTexts(values, ['against', 'summary', 'images']);
      const previewRun = textOf(values['preview-run']);
      return changesCommand(
        { ...options, ...given, ...(previewRun === undefined ? {} : { previewRun }) },
        io,
      );
    },
  },
  annotate: {
    summary: 'shows on GitHub’s pages what another command told with --json',
    usage: 'annotate FILE [--summary FILE]',
    flags: { summary: { type: 'string' } },
    examples: ['annotate problems.json'],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { annotate } = await import('./commands/annotate.ts');
      return annotate({ ...options, files: words, summary: textOf(values.summary) }, io);
    },
  },
};
