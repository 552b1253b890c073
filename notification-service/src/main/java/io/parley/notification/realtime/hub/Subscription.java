package io.parley.notification.realtime.hub;

import io.parley.notification.content.Channel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a client wants to subscribe to.
 *
 * @param allowed what it may
 * @param deniedNames what it may not, as it named it
 * @param cursor what it has seen until now
 */
record Subscription(Set<Channel> allowed, List<String> deniedNames, Optional<String> cursor) {

    Subscription onlyWhere(Predicate<Channel> still) {
        Set<Channel> kept = new LinkedHashSet<>();
        List<String> denied = new ArrayList<>(deniedNames);
        for (Channel channel : allowed) {
            if (still.test(channel)) kept.add(channel);
            if (!kept.contains(channel)) denied.add(channel.wire());
        }
        return new Subscription(kept, denied, cursor);
    }

    Set<Channel> without(Set<Channel> others) {
        Set<Channel> rest = new LinkedHashSet<>(allowed);
        rest.removeAll(others);
        return rest;
    }

    List<String> allowedNames() {
        return allowed.stream().map(Channel::wire).toList();
    }
}
