/** Elements that a page surely has; a script that misses one is on the wrong page, which is a mistake of ours. */

/** @throws when there is none of that kind */
export function one<T extends Element>(within: ParentNode, selector: string, kind: new () => T): T {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${selector}.`);
  return found;
}
