// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Published vectors, so that another implementation of the suite reads what this one wrote. */
class AesGcmSealingTest {

    private static final HexFormat HEX = HexFormat.of();

    private final Sealing suite = new AesGcmSealing();

    /** McGrew and Viega, The Galois/Counter Mode of Operation, test case 16. */
    @Test
    void opensTheVectorOfTheGcmSpecification() {
        byte[] key = HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] context = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        String nonce = "cafebabefacedbaddecaf888";
        String text = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";
        String tag = "76fc6ece0f4e1768cddf8853bb2d551b";

        byte[] plain = suite.open(new SecretKeySpec(key, "AES"), context, HEX.parseHex(nonce + text + tag));

        assertThat(HEX.formatHex(plain))
                .isEqualTo("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    }

    /** RFC 4231, test case 2. */
    @Test
    void indexesAsTheHmacVector() {
        byte[] index = suite.index(
                new SecretKeySpec("Jefe".getBytes(US_ASCII), "HmacSHA256"),
                "what do ya want for nothing?".getBytes(US_ASCII));

        assertThat(HEX.formatHex(index)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
