import type { OrganizationView } from '@/api';
import { contrast, isColor, on } from './colors';

type Branding = Pick<OrganizationView['branding'], 'primaryColor' | 'accentColor' | 'customCss'>;

/** For text, by WCAG. */
const enough = 4.5;
const black = '#000000';
const white = '#ffffff';

/** What the accent stands on, the least favourable first, and the surface that tints are mixed with. */
const themes = {
  light: { grounds: ['#e3ebed', '#ffffff'], surface: white, away: black, tint: 0.9, line: 0.7 },
  dark: { grounds: ['#293235', '#151d20'], surface: '#151d20', away: white, tint: 0.8, line: 0.6 },
} as const;

const channels = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

function mixed(color: string, other: string, share: number): string {
  const target = channels(other);
  const parts = channels(color).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** As near to the colour as it can be read on all of these. */
function legible(color: string, grounds: readonly string[], away: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const near = mixed(color, away, share);
    if (grounds.every((ground) => contrast(near, ground) >= enough)) return near;
  }
  return away;
}

function tokens(theme: keyof typeof themes, primary: string, links: string): string {
  const { grounds, surface, away, tint, line } = themes[theme];
  const accent = legible(primary, [surface], away);
  const soft = mixed(primary, surface, tint);
  return [
    `--accent: ${accent}`,
    `--accent-hover: ${mixed(accent, away, 0.15)}`,
    `--accent-text: ${legible(links, [...grounds, soft], away)}`,
    `--accent-soft: ${soft}`,
    `--accent-line: ${mixed(primary, surface, line)}`,
    `--on-accent: ${on(accent)}`,
  ].join('; ');
}

/** The style sheet of an organization: its colours as they can be read, then its own rules, which org-service has checked. */
export function sheetOf({ primaryColor, accentColor, customCss }: Branding): string {
  const given = [primaryColor, accentColor].map((color) => (color && isColor(color) ? color : undefined));
  const primary = given[0] ?? given[1];
  const rules: string[] = [];
  if (primary !== undefined) {
    const links = given[1] ?? primary;
    const dark = tokens('dark', primary, links);
    rules.push(
      `:root { ${tokens('light', primary, links)} }`,
      `:root[data-theme="dark"] { ${dark} }`,
      `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }`,
    );
  }
  return [...rules, customCss ?? ''].join('\n').trim();
}
