package io.parley.notification.realtime.hub;

import io.parley.test.DocumentedLists;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SocketErrorTest {

    @Test
    void everyCodeIsDocumented() {
        DocumentedLists.assertSocketErrors(
                Arrays.stream(SocketError.values()).map(SocketError::code).toList());
    }
}
