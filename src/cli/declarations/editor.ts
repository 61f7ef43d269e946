/** Help in the editor, as a declaration. */

import type { CommandDeclaration } from '../declaration.ts';

export const editorCommands: Readonly<Record<string, CommandDeclaration>> = {
  editor: {
    summary: 'sets up VS Code, so that it explains every field and knows what may stand in it',
    usage: 'editor',
    flags: {},
    examples: ['editor', 'editor --dry-run'],
    run: async (_values, _words, options, io) => {
      const { editor } = await import('../commands/editor.ts');
      return editor(options, io);
    },
  },
};
