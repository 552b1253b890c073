import i18next from 'i18next';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "512 byte", "3.4 MB": in thousands, as files are counted everywhere. */
export function fileSize(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(i18next.language, {
    style: 'unit',
    unit: units[step],
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
