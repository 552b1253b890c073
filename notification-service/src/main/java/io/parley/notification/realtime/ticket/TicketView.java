package io.parley.notification.realtime.ticket;

/** @param expiresIn seconds */
record TicketView(String ticket, long expiresIn) {}
