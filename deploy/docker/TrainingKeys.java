import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.math.BigInteger;
import java.util.Base64;

/** Signing keys that live as long as the training of an image: {@code java TrainingKeys.java <file>}. */
class TrainingKeys {

    static void main(String[] arguments) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        Files.writeString(Path.of(arguments[0]), """
                {"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "training",
                  "x": "%s", "y": "%s", "d": "%s"}]}
                """.formatted(
                text(open.getW().getAffineX()), text(open.getW().getAffineY()), text(((ECPrivateKey) pair.getPrivate()).getS())));
    }

    private static String text(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] given = number.toByteArray();
        for (int i = 1; i <= Math.min(32, given.length); i++) bytes[32 - i] = given[given.length - i];
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
