export { useInboxNews, useUnreadCount } from './queries';
