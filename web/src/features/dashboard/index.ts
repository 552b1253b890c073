import { lazy } from 'react';
import { loadWords } from '@/frame';

const withWords =
  <T>(load: () => Promise<T>) =>
  async () => {
    const [part] = await Promise.all([load(), loadWords('dashboard')]);
    return part;
  };

export const Numbers = lazy(withWords(() => import('./Numbers')));
export const RecentActivity = lazy(withWords(() => import('./RecentActivity')));
export const Upcoming = lazy(withWords(() => import('./Upcoming')));
export const MembersByRole = lazy(withWords(() => import('./MembersByRole')));
