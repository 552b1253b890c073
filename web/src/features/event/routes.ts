import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';
import type { Scope } from './eventTypes';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const events = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events',
  validateSearch: ({ view, month }: Record<string, unknown>): { view?: 'month'; month?: string } => ({
    ...(view === 'month' && { view }),
    ...(isText(month) && { month }),
  }),
  component: lazyPage('event', () => import('./EventsPage')),
});

const create = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events/new',
  component: lazyPage('event', () => import('./NewEventPage')),
});

const ofSeries = ({ occurrence }: Record<string, unknown>): { occurrence?: string } =>
  isText(occurrence) ? { occurrence } : {};

/** Where people come back to from Stripe's page. */
const returned = ({
  payment,
  ...rest
}: Record<string, unknown>): { occurrence?: string; payment?: 'done' | 'left' } => ({
  ...ofSeries(rest),
  ...((payment === 'done' || payment === 'left') && { payment }),
});

const event = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events/$eventId',
  validateSearch: returned,
  component: lazyPage('event', () => import('./EventPage')),
});

const edit = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events/$eventId/edit',
  validateSearch: ({ scope, ...rest }: Record<string, unknown>): { occurrence?: string; scope?: Scope } => ({
    ...ofSeries(rest),
    ...((scope === 'one' || scope === 'following') && { scope }),
  }),
  component: lazyPage(['event', 'upload'], () => import('./EditEventPage')),
});

const ticket = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events/$eventId/ticket',
  validateSearch: ofSeries,
  component: lazyPage('event', () => import('./TicketPage')),
});

const checkIn = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events/$eventId/check-in',
  validateSearch: ofSeries,
  component: lazyPage('event', () => import('./CheckInPage')),
});

const live = createRoute({
  getParentRoute: () => orgRoute,
  path: 'events/$eventId/live',
  component: lazyPage('event', () => import('./live/LivePage')),
});

/** The address that notifications and search hits lead to: it needs no organization's name. */
const anyEvent = createRoute({
  getParentRoute: () => shellRoute,
  path: 'events/$eventId',
  validateSearch: returned,
  component: lazyPage('event', () => import('./AnyEventPage')),
});

export const eventRoutes = {
  shell: [anyEvent] as const,
  org: [events, create, event, edit, ticket, checkIn, live] as const,
};
