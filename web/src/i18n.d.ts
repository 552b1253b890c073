import 'i18next';
import type composer from './composer/en.json';
import type billing from './features/billing/en.json';
import type chat from './features/chat/en.json';
import type dashboard from './features/dashboard/en.json';
import type event from './features/event/en.json';
import type feed from './features/feed/en.json';
import type forum from './features/forum/en.json';
import type identity from './features/identity/en.json';
import type manage from './features/manage/en.json';
import type moderation from './features/moderation/en.json';
import type notification from './features/notification/en.json';
import type org from './features/org/en.json';
import type search from './features/search/en.json';
import type common from './frame/en.json';
import type upload from './upload/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      composer: typeof composer;
      billing: typeof billing;
      chat: typeof chat;
      dashboard: typeof dashboard;
      event: typeof event;
      feed: typeof feed;
      forum: typeof forum;
      identity: typeof identity;
      manage: typeof manage;
      moderation: typeof moderation;
      notification: typeof notification;
      org: typeof org;
      search: typeof search;
      upload: typeof upload;
    };
  }
}
