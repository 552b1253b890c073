package io.parley.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.journey.ListeningSockets.Listening;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningStack.class)
class LoopbackSystemTest {

    @Test
    void allPortsOfTheStackAreForThisMachineAlone() {
        List<Listening> sockets = ListeningSockets.of(RunningStack.supervisor());

        assertThat(sockets).filteredOn(socket -> !socket.isLoopback()).isEmpty();
        assertThat(sockets)
                .extracting(Listening::port)
                .contains(RunningStack.ports().toArray(Integer[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "0100007F:1F90, true",
        "00000000:1F90, false",
        "0200000A:1F90, false",
        "0000000000000000FFFF00000100007F:1F90, true",
        "00000000000000000000000001000000:1F90, true",
        "00000000000000000000000000000000:1F90, false",
        "0000000000000000FFFF00000200000A:1F90, false"
    })
    void theKernelSaysWhatIsLoopback(String address, boolean loopback) {
        Listening socket = Listening.at(address);

        assertThat(socket.isLoopback()).isEqualTo(loopback);
        assertThat(socket.port()).isEqualTo(8080);
    }
}
