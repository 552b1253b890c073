package io.parley.notification.inbox;

/** @param count how many are unread */
record CountView(int count) {}
