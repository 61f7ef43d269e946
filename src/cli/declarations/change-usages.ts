/** How the commands that change awards are called: for their help, and for whoever calls them wrongly. */

export const changeUsages = {
  revoke: 'revoke WHAT… [--reason TEXT] [--on DATE] [--badge ISSUER/BADGE]',
  supersede:
    'supersede WHAT --recipient ADDRESS [--set FIELD=VALUE]… [--narrative TEXT] [--reason TEXT] [--issued-on DATE] [--badge ISSUER/BADGE]',
  erase: 'erase WHAT… [--on DATE] [--badge ISSUER/BADGE]',
} as const;
