/** The accents of the design, each legible in light and dark. */
export const accents = {
  pine: '#17754e',
  moss: '#586e28',
  slate: '#536a78',
  cobalt: '#2264c1',
  iris: '#6058c9',
  violet: '#854cba',
  plum: '#9b4796',
  berry: '#ac4072',
} as const;

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** By WCAG: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

export const isColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** White or black, whichever is read better on it. */
export const on = (color: string) => (contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000');
