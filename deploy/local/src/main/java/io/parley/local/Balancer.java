package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** What a Service is in Kubernetes: a port that leads each connection to another one of the replicas that are ready. */
final class Balancer {

    private static final int BACKLOG = 1000;
    private static final int PATIENCE_MILLIS = 1000;

    private final Ports ports;
    private final int replicas;
    private final ExecutorService tasks;

    Balancer(Ports ports, int replicas, ExecutorService tasks) {
        this.ports = ports;
        this.replicas = replicas;
        this.tasks = tasks;
    }

    /** Takes connections for a service at its ports until this process ends. */
    void open(Service service) {
        Backends backends = new Backends(service.replicas(replicas), ports);
        tasks.execute(backends::watch);
        List<Integer> own = ports.all(service);
        for (int which = 0; which < own.size(); which++) {
            int port = which;
            ServerSocket socket = listen(own.get(which));
            tasks.execute(() -> accept(socket, backends, port));
        }
    }

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    private void accept(ServerSocket socket, Backends backends, int which) {
        AtomicInteger turn = new AtomicInteger();
        try (socket) {
            while (!Thread.currentThread().isInterrupted()) {
                Socket client = socket.accept();
                tasks.execute(() -> lead(client, backends.from(turn.getAndIncrement(), which)));
            }
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) throw new UncheckedIOException(e);
        }
    }

    /** To the first that takes it. */
    private void lead(Socket client, List<Integer> candidates) {
        for (int port : candidates) {
            try (Socket replica = new Socket()) {
                replica.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                join(client, replica);
                return;
            } catch (IOException away) {
                // The next one may be there.
            }
        }
        close(client);
    }

    private void join(Socket client, Socket replica) throws IOException {
        client.setTcpNoDelay(true);
        replica.setTcpNoDelay(true);
        tasks.execute(() -> pour(client, replica));
        pour(replica, client);
        close(client);
    }

    /** Until one side says no more; then the other is told so. */
    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException ended) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, either way.
        }
    }
}
