import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preferences } from '../preferences';
import { pseudo } from './pseudo';

type Strings = { common: unknown; features: Record<string, unknown> };
type Language = { name: string; direction: 'ltr' | 'rtl'; load: () => Promise<Strings> };

const english = () => import('./en').then((module) => module.default);

export const languages: Record<string, Language> = {
  en: { name: 'English', direction: 'ltr', load: english },
  de: { name: 'Deutsch', direction: 'ltr', load: () => import('./de').then((module) => module.default) },
  'en-XR': { name: 'Right to left (test)', direction: 'rtl', load: async () => pseudo(await english()) as Strings },
};

/** Each feature is a namespace by its folder's name; what all use is in `common`. */
function namespaces({ common, features }: Strings): Record<string, unknown> {
  const named = Object.entries(features).map(([path, strings]) => [path.split('/').at(-2), strings]);
  return { common, ...(Object.fromEntries(named) as Record<string, unknown>) };
}

function preferred(): string {
  const wanted = preferences().language;
  if (wanted !== undefined && wanted in languages) return wanted;
  return navigator.languages.map((tag) => tag.split('-')[0] ?? '').find((tag) => tag in languages) ?? 'en';
}

async function take(code: string): Promise<void> {
  const language = languages[code];
  if (!language) throw new Error(`No such language: ${code}`);
  for (const [namespace, strings] of Object.entries(namespaces(await language.load()))) {
    i18next.addResourceBundle(code, namespace, strings);
  }
  await i18next.changeLanguage(code);
  document.documentElement.lang = code;
  document.documentElement.dir = language.direction;
}

export async function startI18n(code = preferred()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: code,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await take(code);
}

export async function changeLanguage(code: string): Promise<void> {
  await take(code);
  prefer({ language: code });
}
