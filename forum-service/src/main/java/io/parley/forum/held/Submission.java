package io.parley.forum.held;

import java.util.function.Function;

/** What became of what somebody wrote. */
public sealed interface Submission<T> {

    static <T> Submission<T> published(T published) {
        return new Published<>(published);
    }

    static <T> Submission<T> pending(PendingView view) {
        return new Pending<>(view);
    }

    <R> R fold(Function<? super T, ? extends R> ifPublished, Function<PendingView, ? extends R> ifPending);

    /** The same with what is made of what is published. */
    default <R> Submission<R> map(Function<? super T, ? extends R> ifPublished) {
        return fold(what -> published(ifPublished.apply(what)), Submission::pending);
    }

    /** Everybody who may read its place reads it. */
    record Published<T>(T what) implements Submission<T> {

        @Override
        public <R> R fold(Function<? super T, ? extends R> ifPublished, Function<PendingView, ? extends R> ifPending) {
            return ifPublished.apply(what);
        }
    }

    /** It waits, or has waited and was refused. */
    record Pending<T>(PendingView view) implements Submission<T> {

        @Override
        public <R> R fold(Function<? super T, ? extends R> ifPublished, Function<PendingView, ? extends R> ifPending) {
            return ifPending.apply(view);
        }
    }
}
