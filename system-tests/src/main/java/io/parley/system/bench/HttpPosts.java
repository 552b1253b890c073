package io.parley.system.bench;

import java.util.Map;

/** Posts through the gateway, acknowledged. */
record HttpPosts(BenchScene scene) implements Load.Work {

    @Override
    public void once(int client) {
        String path = "/topics/%s/posts".formatted(scene.topics().get(client));
        scene.clients().get(client).post(path, Map.of("body", BenchScene.BODY)).orThrow();
    }
}
