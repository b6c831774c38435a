// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as the outline of a QR code, for an SVG in the page: sharp on paper, and no file that somebody could fetch.
 *
 * @param size width and height in modules, with the quiet zone
 * @param path of all dark modules
 */
public record QrCode(int size, String path) {

    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

    public static QrCode of(String text) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text too long for a QR code", e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth(), path.toString());
    }

    /** For the macro {@code qr} of {@code trust.ftl}: a template reads no classes of ours. */
    public Map<String, Object> attributes() {
        return Map.of("size", size, "path", path);
    }

    /** Hides what it says. */
    @Override
    public String toString() {
        return "QrCode[" + size + "]";
    }
}
