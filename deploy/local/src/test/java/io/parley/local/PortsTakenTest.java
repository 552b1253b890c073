package io.parley.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTakenTest {

    @Test
    void aTakenPortIsNamedWithItsPurposeAndItsHolder() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var uses = List.of(new Ports.PortUse(holder.getLocalPort(), "the gateway"));

            assertThatThrownBy(() -> PortsTaken.check(uses))
                    .isInstanceOf(PortsTaken.class)
                    .hasMessageContaining("Port %d (the gateway) is taken".formatted(holder.getLocalPort()))
                    .hasMessageContaining(
                            "by process %d".formatted(ProcessHandle.current().pid()))
                    .hasMessageContaining("PARLEY_PORT_OFFSET");
        }
    }

    @Test
    void freePortsPass() throws IOException {
        int port;
        try (ServerSocket shortly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = shortly.getLocalPort();
        }

        assertThatCode(() -> PortsTaken.check(List.of(new Ports.PortUse(port, "the gateway"))))
                .doesNotThrowAnyException();
    }
}
