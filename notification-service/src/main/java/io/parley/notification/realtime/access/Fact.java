package io.parley.notification.realtime.access;

/** Something known as of the event with this sequence. */
interface Fact {

    long sequence();
}
