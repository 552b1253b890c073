package io.parley.notification.realtime.access;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.SubjectEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Opens channels of what was made, or joined, a moment ago: its events are on their way here. */
@Component
public class JustMade {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Access access;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private long news;

    JustMade(Access access) {
        this.access = access;
    }

    /** The access has learned of the event, which may open a channel. */
    public void learned(ReceivedEvent<?> event) {
        boolean opens = event.payload() instanceof PlaceEvent
                || event.payload() instanceof SubjectEvent
                || event.payload() instanceof MemberEvent;
        if (!opens) return;
        lock.lock();
        try {
            news++;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Those of the channels that the user may open, at once if that is all of them, and else within a second. */
    public Set<Channel> open(UUID userId, Collection<Channel> channels) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            long seen = newsUntilNow();
            Set<Channel> open = new LinkedHashSet<>(channels);
            open.removeIf(channel -> !access.mayOpen(userId, channel));
            boolean settled = channels.stream().allMatch(channel -> open.contains(channel) || isVain(channel));
            if (settled || !awaitNews(seen, deadline)) return open;
        }
    }

    private boolean isVain(Channel channel) {
        return channel.isUser() || access.isGone(channel);
    }

    private long newsUntilNow() {
        lock.lock();
        try {
            return news;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitNews(long seen, long deadline) {
        lock.lock();
        try {
            while (news == seen) {
                if (heard.awaitNanos(deadline - System.nanoTime()) <= 0) return false;
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
