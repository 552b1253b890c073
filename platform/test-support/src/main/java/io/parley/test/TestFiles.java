package io.parley.test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Uploads as a client makes them: the service is asked where to, and S3 gets the bytes. */
public final class TestFiles {

    private TestFiles() {}

    /** Red above, blue below. */
    public static byte[] picture(String format, int width, int height) {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return encoded(image, format);
    }

    /** The answer to the beginning of an upload. */
    public static Api.Answer begin(Api.Caller caller, String place, String name, long size, String type) {
        return caller.post(place + "/uploads", Map.of("name", name, "size", size, "contentType", type));
    }

    /** Sends the bytes to where the answer to the beginning says, with what it says; S3's status. */
    public static int put(JsonNode ticket, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(ticket.get("uploadUrl").asString()))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ticket.get("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asString()));
        return send(request).statusCode();
    }

    public static Api.Answer complete(Api.Caller caller, String place, JsonNode ticket) {
        return caller.post(place + "/uploads/" + ticket.get("id").asString() + "/complete");
    }

    /** All three steps; fails if one of them does. */
    public static UUID upload(Api.Caller caller, String place, String name, byte[] bytes, String type) {
        JsonNode ticket = begin(caller, place, name, bytes.length, type).body();
        int sent = put(ticket, bytes);
        Api.Answer completed = complete(caller, place, ticket);
        if (sent != 200 || completed.status() != 200) throw new AssertionError(sent + " from S3, " + completed);
        return UUID.fromString(completed.body().get("id").asString());
    }

    /** What S3 has at an address that a service gave. */
    public static HttpResponse<byte[]> fetch(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("No answer from S3", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for S3", e);
        }
    }
}
