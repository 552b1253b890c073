export { useNextUnread } from './nextUnread';
export { useInboxNews, useUnreadCount } from './queries';
