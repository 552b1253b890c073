import i18next from 'i18next';
import { prefer, preferences } from '../preferences';
import { pseudo } from './pseudo';

type Strings = Record<string, unknown>;
type Language = { name: string; direction: 'ltr' | 'rtl'; file: string; change?: (strings: unknown) => unknown };

export const languages: Record<string, Language> = {
  en: { name: 'English', direction: 'ltr', file: 'en' },
  de: { name: 'Deutsch', direction: 'ltr', file: 'de' },
  'en-XR': { name: 'Right to left (test)', direction: 'rtl', file: 'en', change: pseudo },
};

const files = import.meta.glob<Strings>(
  ['../*.json', '../../composer/*.json', '../../upload/*.json', '../../features/*/*.json'],
  {
    import: 'default',
  },
);
const folders: Record<string, string> = { common: '..', composer: '../../composer', upload: '../../upload' };
const namespaces = new Set(['common']);

function preferred(): string {
  const wanted = preferences().language;
  if (wanted !== undefined && wanted in languages) return wanted;
  return navigator.languages.map((tag) => tag.split('-')[0] ?? '').find((tag) => tag in languages) ?? 'en';
}

async function read(code: string, namespace: string): Promise<void> {
  const { file = code, change } = languages[code] ?? {};
  const strings = await files[`${folders[namespace] ?? `../../features/${namespace}`}/${file}.json`]?.();
  i18next.addResourceBundle(code, namespace, change ? change(strings) : strings);
}

/** The words of a feature, or of the composer, are a namespace by the folder's name, and come with the first page that needs them. */
export async function loadWords(namespace: string): Promise<void> {
  namespaces.add(namespace);
  if (!i18next.hasResourceBundle(i18next.language, namespace)) await read(i18next.language, namespace);
}

async function speak(code: string): Promise<void> {
  await Promise.all([...namespaces].map((namespace) => read(code, namespace)));
  await i18next.changeLanguage(code);
  document.documentElement.lang = code;
  document.documentElement.dir = languages[code]?.direction ?? 'ltr';
}

export async function startI18n(code = preferred()): Promise<void> {
  await i18next.init({
    lng: code,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(code);
}

export async function changeLanguage(code: string): Promise<void> {
  await speak(code);
  prefer({ language: code });
}
