package io.parley.local;

import io.parley.localservers.HomeProcesses;
import io.parley.localservers.LocalServer;
import io.parley.localservers.PortTaken;
import io.parley.localservers.ServerFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** @param whenReady what it needs before clients may come; may run again after a restart */
record ServerComponent(Server kind, LocalServer server, Path folder, Path log, Runnable whenReady)
        implements Component {

    @Override
    public String name() {
        return kind.title();
    }

    @Override
    public String address() {
        return (kind.speaksHttp() ? "http://" : "") + "127.0.0.1:" + server.port();
    }

    @Override
    public String management() {
        return "";
    }

    @Override
    public void start() {
        try {
            server.start();
            whenReady.run();
        } catch (ServerFailed | PortTaken e) {
            throw new StartFailed(name() + " does not start.", e);
        }
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public String ending() {
        return "ended";
    }

    @Override
    public OptionalLong pid() {
        return server.pid();
    }

    @Override
    public List<ProcessHandle> processes() {
        return new HomeProcesses(folder).all();
    }

    @Override
    public boolean isReady() {
        return PortProbe.answers(server.port());
    }
}
