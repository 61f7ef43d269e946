/** The SVG allow-list's tables. Source: SVG 2 and SVG 1.1, element index; design, section 2. */

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** SVG elements that only draw or describe. Absent: scripts, links, pages, sound, external fonts. */
export const drawingElements = words(`
  svg g defs symbol use switch title desc metadata style view
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern marker clipPath mask
  mesh meshgradient meshrow meshpatch hatch hatchpath solidcolor solidColor
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern
  flowRoot flowRegion flowPara flowSpan flowDiv flowLine
  animate animateTransform animateMotion animateColor set mpath
`);

export const animationElements = words('animate animateTransform animateMotion animateColor set');

/** Why an element is missing above, where a reason helps more than "not on the list". */
export const elementReasons: ReadonlyMap<string, string> = new Map([
  ['script', 'It can run a program in a reader’s browser.'],
  ['handler', 'It can run a program in a reader’s browser.'],
  ['foreignObject', 'It can put a web page inside the picture.'],
  ['a', 'It makes a link of part of the picture.'],
]);

/** What drawing programs and metadata leave in a file; browsers give it no meaning. */
const inertNamespaces: ReadonlySet<string> = new Set([
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
  'adobe:ns:meta/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'http://www.figma.com/figma/ns',
  'http://www.corel.com/coreldraw/odm/2003',
  'http://vectornator.io',
  'https://boxy-svg.com',
  'http://svgjs.com/svgjs',
  'http://svgjs.dev/svgjs',
  'http://krita.org/namespaces/svg/krita',
  'http://schemas.microsoft.com/visio/2003/SVGExtensions/',
  'http://xml.openoffice.org/svg/export',
  'http://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
]);

export const isInertNamespace = (uri: string): boolean =>
  inertNamespaces.has(uri) || uri.startsWith('http://ns.adobe.com/');

/** Attributes that hold plain text or numbers, where `name(…)` is no function. */
export const textAttributes = words(`
  id class d points title alt label name lang unicode glyph-name type result in in2
  systemLanguage requiredExtensions requiredFeatures begin end media
`);

/** CSS functions that compute or select; whatever could load a file (but `url`) is absent. */
export const cssFunctions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix icc-color device-cmyk
  calc min max clamp var
  matrix matrix3d translate translatex translatey translatez translate3d
  scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d
  skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  circle ellipse inset polygon path rect
  cubic-bezier steps linear
  linear-gradient radial-gradient conic-gradient
  repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
  local format
  not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang
`);

export const cssAtRules = words('charset media font-face keyframes -webkit-keyframes supports');
