/** Another organization or person, named in what is published. @see Open Badges 3.0, "Profile" */

import { block, publicEmail, text, webAddress } from './fields.ts';
import { help } from './written-form.ts';

export const party = () =>
  block({
    name: text({ maxCharacters: 200 }).meta(help('What they are called.', 'Steam Guild')),
    url: webAddress().meta(help('Their own web site.', 'https://guild.example.org/')),
    email: publicEmail()
      .optional()
      .meta(help('Where they are reached. It is published.', 'office@guild.example.org')),
    description: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .meta(
        help(
          'One or two sentences about them.',
          'The guild of those who keep steam engines running.',
        ),
      ),
  });
