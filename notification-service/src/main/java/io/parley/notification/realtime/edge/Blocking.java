package io.parley.notification.realtime.edge;

import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Virtual threads for what waits for the database, a lock or another service; Netty's threads never do. */
@Component
class Blocking {

    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    Scheduler threads() {
        return threads;
    }

    Mono<Void> run(Work work) {
        return Mono.<Void>fromCallable(() -> {
                    work.run();
                    return null;
                })
                .subscribeOn(threads);
    }

    void later(Work work) {
        run(work).subscribe();
    }

    /** May wait, and be interrupted when nobody waits for it any more. */
    interface Work {
        void run() throws InterruptedException;
    }
}
