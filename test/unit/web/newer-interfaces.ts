/**
 * What browsers offer and Chrome 109, Firefox 115 or Safari 15.6 do not (MDN's compatibility data): functions of an interface by
 * its name, and members whose name nothing else has. The compiler's library knows them all, and what is built for older
 * browsers keeps them as they are.
 */
const STATIC = [
  'AbortSignal.any',
  'AbortSignal.timeout',
  'Array.fromAsync',
  'ClipboardItem.supports',
  'CSS.highlights',
  'CSS.registerProperty',
  'Document.parseHTML',
  'Document.parseHTMLUnsafe',
  'Error.isError',
  'HTMLScriptElement.supports',
  'Intl.DurationFormat',
  'Intl.Segmenter',
  'Iterator.from',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'ReadableStream.from',
  'RegExp.escape',
  'Response.json',
  'URL.canParse',
  'URL.parse',
];

const MEMBERS = [
  'findLast',
  'findLastIndex',
  'getHTML',
  'hidePopover',
  'isWellFormed',
  'moveBefore',
  'requestIdleCallback',
  'requestSubmit',
  'scheduler',
  'setHTMLUnsafe',
  'showPopover',
  'toReversed',
  'toSorted',
  'toSpliced',
  'toWellFormed',
  'togglePopover',
  'userActivation',
];

/** Which of them a script uses. */
export function newerIn(code: string): string[] {
  return [
    ...STATIC.filter((name) => code.includes(`${name}(`) || code.includes(`new ${name}`)),
    ...MEMBERS.filter((name) => new RegExp(`\\.${name}\\b`).test(code)),
  ];
}
