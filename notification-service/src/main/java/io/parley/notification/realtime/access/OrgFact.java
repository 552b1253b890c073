package io.parley.notification.realtime.access;

record OrgFact(boolean publicOrg, boolean archived, long sequence) implements Fact {}
