package io.parley.system.operation;

import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * An organization and one of each thing in it that operations are about, each made when its id is first asked for. Members' things are the
 * {@link #author()}'s, all others the {@link #owner()}'s.
 */
public final class Things {

    private static final String PASSWORD = "tea-at-four-oclock";
    /** The acts after which an organization, or one's place in it, is another. */
    private static final Set<String> TURNING =
            Set.of("archive", "unarchive", "restore", "leave", "join", "transfer", "accept", "{orgId}");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Parley parley;
    private final Map<Session, String> members = new HashMap<>();
    private final String name = "odd" + Long.toString(System.nanoTime(), 36);
    private final AtomicInteger count = new AtomicInteger();
    private final Makers makers;
    private final Session owner;
    private final Session author;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Set<String>> neededBy = new HashMap<>();
    private final Deque<String> inTheMaking = new ArrayDeque<>();

    /**
     * Things of a new organization.
     *
     * @param visibility public or private
     */
    public Things(Parley parley, String visibility) {
        this.parley = parley;
        owner = person();
        author = person();
        makers = new Makers(this, visibility);
    }

    public Session owner() {
        return owner;
    }

    public Session author() {
        return author;
    }

    /** Somebody new, who belongs to no organization. */
    public Session person() {
        return parley.register(unique(), "Odd", PASSWORD);
    }

    /** Somebody new who has this role in the organization, also in one that takes its place. */
    public Session memberAs(String role) {
        Session member = person();
        members.put(member, role);
        forget("orgId");
        return member;
    }

    /** Those who have a role in the organization beside its owner and the author, with their roles. */
    Map<Session, String> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The text with ids for what stands in braces. What it doesn't know gets an id that nothing has. */
    public String fill(String text) {
        return PARAMETER.matcher(text).replaceAll(parameter -> id(parameter.group(1)));
    }

    public String unique() {
        return name + "x" + count.incrementAndGet();
    }

    /** After an operation that changed what it is about: what it names is made anew before others need it. */
    public void spend(Operation operation) {
        String act = operation.path().replaceFirst(".*/", "");
        if (TURNING.contains(act)) forget("orgId");
        operation.things().stream().filter(thing -> !thing.equals("orgId")).forEach(this::forget);
    }

    /** That a thing is no longer what it was: when it is asked for again, it and all that was made with it are made anew. */
    private void forget(String thing) {
        ids.remove(thing);
        Set<String> dependent = neededBy.remove(thing);
        if (dependent != null) dependent.forEach(this::forget);
    }

    private String id(String thing) {
        if (!inTheMaking.isEmpty())
            neededBy.computeIfAbsent(thing, _ -> new HashSet<>()).add(inTheMaking.element());
        String known = ids.get(thing);
        if (known != null) return known;
        inTheMaking.push(thing);
        try {
            String id = makers.make(thing);
            ids.put(thing, id);
            return id;
        } finally {
            inTheMaking.pop();
        }
    }
}
