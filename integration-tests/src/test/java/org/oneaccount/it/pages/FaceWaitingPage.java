// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.oneaccount.it.harness.Browser;

/** A check is open at the source: here, or on a telephone that follows the QR code. */
public record FaceWaitingPage(Browser browser) {

    private static final String CODE = ".trust-qr";

    public FaceWaitingPage {
        browser.expect("biometric-waiting");
    }

    public boolean hasCode() {
        return browser.has(CODE);
    }

    /** What a telephone's camera reads from the screen; it looks again while nothing is painted there yet. */
    public URI code() {
        AtomicReference<URI> code = new AtomicReference<>();
        browser.page().waitForCondition(() -> {
            seen().ifPresent(code::set);
            return code.get() != null;
        });
        return code.get();
    }

    private Optional<URI> seen() {
        try {
            BufferedImage seen = ImageIO.read(
                    new ByteArrayInputStream(browser.page().locator(CODE).screenshot()));
            int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            return Optional.of(URI.create(new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels))))
                    .getText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException notReadable) {
            return Optional.empty();
        }
    }

    public URI status() {
        return URI.create(browser.attribute("[data-face-status]", "data-face-status"));
    }

    /** Whose code it is, as the login calls it. */
    public String check() {
        String path = status().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The page goes on by itself; something else is shown. */
    public void awaitNext() {
        browser.page().waitForCondition(() -> !browser.shown().equals("biometric-waiting"));
        browser.page().waitForLoadState();
    }

    public FaceWaitingPage newCode() {
        browser.press("device", "phone");
        return new FaceWaitingPage(browser);
    }

    public FaceSourcePage goOnHere() {
        browser.press("device", "here");
        return new FaceSourcePage(browser);
    }

    /** With a result: something else is shown. */
    public void finished() {
        browser.press("finished");
    }

    /** Without a result. */
    public FaceWaitingPage finishedTooEarly() {
        finished();
        return new FaceWaitingPage(browser);
    }

    public FaceConsentPage again() {
        browser.press("again");
        return new FaceConsentPage(browser);
    }

    public Set<String> hints() {
        return browser.hints();
    }

    public Set<String> refusals() {
        return browser.refusals();
    }
}
