/**
 * The browser and the system that a user-agent string claims. Browsers give each other's names, so the more particular one is looked for first;
 * Chrome and Chromium say the same. A string that names none of these is left to be read as it is.
 */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(?:OPR|OPT)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bM?QQBrowser\//, 'QQ'],
  [/\bUCBrowser\//, 'UC'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bCriOS\//, 'Chrome'],
  [/\b(?:Headless)?Chrom(?:e|ium)\//, 'Chrome / Chromium'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:OpenHarmony|HarmonyOS)\b/, 'HarmonyOS'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows NT\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

type Named = readonly (readonly [RegExp, string])[];

const first = (named: Named, agent: string): string | undefined =>
  named.find(([pattern]) => pattern.test(agent))?.[1];

export const agentParts = (
  agent: string,
): Readonly<{ browser: string | undefined; system: string | undefined }> => ({
  browser: first(browsers, agent),
  system: first(systems, agent),
});
