package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The way to one client. */
public interface Connection {

    /** What all writing to this client happens on, in order; many clients share one. */
    Executor loop();

    /** Takes over the references to these frames. Called on the loop only. */
    void write(List<ByteBuf> frames);

    /**
     * After everything that was written before. Takes over the reference to the last frame; may be called anywhere.
     *
     * @param last null to close without another word
     */
    void close(@Nullable ByteBuf last, int code, String reason);
}
