/** Extensions. @see Open Badges 2.0 and 1.1, "Extensions" */

import { isObject, type JsonObject, listOf, own, textsOf } from './json.ts';
import { inside, type Spot, tell } from './table.ts';

/** The context binds `extensions`; the text of the specifications slips to `extension`. */
const prefix = /^extensions?:/;

/**
 * Every `extensions:…` is an object with a context and the type `Extension` beside one of its own.
 * The published sample names its property `exampleExtension` and its type `ExampleExtension`, so
 * the names need not be the same.
 */
export function extensions(document: JsonObject, spot: Spot): void {
  for (const name of Object.keys(document).filter((name) => prefix.test(name))) {
    listOf(document[name]).forEach((value, index) => {
      const at = inside(spot, name);
      const place = Array.isArray(document[name]) ? inside(at, index) : at;
      const wrong = isObject(value) ? faultOf(value) : 'is not an object';
      if (wrong !== undefined) tell(place, 'extension-malformed', wrong);
    });
  }
}

function faultOf(extension: JsonObject): string | undefined {
  const context = listOf(own(extension, '@context'));
  const isContext = context.every((one) => typeof one === 'string' || isObject(one));
  if (context.length === 0 || !isContext) return 'has no “@context”';
  const types = textsOf(own(extension, 'type') ?? own(extension, '@type'));
  const isTyped =
    types.some((type) => /^(extensions?:)?extension$/i.test(type)) && types.length > 1;
  return isTyped ? undefined : 'has no “type” with Extension and the name of the extension';
}
