package io.parley.event.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int MARGIN = 4;

    @Test
    void aReaderFindsTheTextInTheDrawing() throws ChecksumException, FormatException {
        String code = "AZ3q8w".repeat(10) + "AZ3q";

        assertThat(read(QrCode.svg(code))).isEqualTo(code);
    }

    private static String read(String svg) throws ChecksumException, FormatException {
        int size = SIZE.matcher(svg)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        BitMatrix modules = new BitMatrix(size - 2 * MARGIN);
        MODULE.matcher(svg).results().forEach(module -> modules.set(at(module, 1), at(module, 2)));
        return new Decoder().decode(modules).getText();
    }

    private static int at(MatchResult module, int group) {
        return Integer.parseInt(module.group(group)) - MARGIN;
    }
}
