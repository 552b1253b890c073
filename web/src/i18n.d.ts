import 'i18next';
import type identity from './features/identity/en.json';
import type org from './features/org/en.json';
import type common from './frame/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; identity: typeof identity; org: typeof org };
  }
}
