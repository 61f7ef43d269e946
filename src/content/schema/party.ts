/** Another organization or person, named in what is published. @see Open Badges 3.0, "Profile" */

import { block, publicEmail, text, webAddress } from './fields.ts';

export const party = () =>
  block({
    name: text({ maxCharacters: 200 }).describe('Who it is.'),
    url: webAddress().describe('Its own web site.'),
    email: publicEmail().optional().describe('Where it is reached. It is published.'),
    description: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .describe('One or two sentences about it.'),
  });
