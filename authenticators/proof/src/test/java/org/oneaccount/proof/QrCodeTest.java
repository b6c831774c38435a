// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS_PER_MODULE = 4;
    private static final int WHITE = 0xFFFFFF;

    @Test
    void aCameraReadsWhatItSays() throws Exception {
        String text = "https://account.example.org/realms/oneaccount/trust-biometric/phone/1a2B3c4D5e6F7g8H9i0J1k";

        assertThat(new QRCodeReader().decode(seen(QrCode.of(text))).getText()).isEqualTo(text);
    }

    @Test
    void itNeverShowsInALogWhatItSays() {
        assertThat(QrCode.of("12345678")).hasToString("QrCode[29]");
    }

    /** The outline as a browser would paint it. */
    private static BinaryBitmap seen(QrCode code) {
        int width = code.size() * PIXELS_PER_MODULE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, WHITE);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * PIXELS_PER_MODULE;
            int top = Integer.parseInt(module.group(2)) * PIXELS_PER_MODULE;
            for (int y = top; y < top + PIXELS_PER_MODULE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + PIXELS_PER_MODULE, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
    }
}
