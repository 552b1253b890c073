package io.parley.localservers;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/** The {@code server.properties} of a cluster of one. */
record KafkaSettings(int port, int controllerPort, Path data) {

    // Buffers and indices are sized for a machine that runs the whole stack. A killed broker may come back when its
    // session
    // has timed out, so that is short.
    private static final String SAME_EVERYWHERE = """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=PLAINTEXT

            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            log.retention.ms=-1

            offsets.topic.num.partitions=3
            offsets.topic.replication.factor=1
            transaction.state.log.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            broker.session.timeout.ms=4000
            broker.heartbeat.interval.ms=1000
            group.initial.rebalance.delay.ms=0

            num.network.threads=2
            num.io.threads=4
            background.threads=2
            num.recovery.threads.per.data.dir=2
            log.cleaner.dedupe.buffer.size=8388608
            log.index.size.max.bytes=1048576
            """;

    void writeTo(Path file) {
        Folders.write(file, SAME_EVERYWHERE + addresses());
    }

    private String addresses() {
        return """
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                """.formatted(port, controllerPort, data);
    }

    /** Kafka writes its UUIDs in URL-safe base 64. */
    static String newClusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
