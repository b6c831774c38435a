// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of GB/T 32905 (SM3) and GB/T 32918 (SM2), so that what we rely on is the standard and not the library. */
class Sm2VectorsTest {

    private static final BigInteger R =
            new BigInteger("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3", 16);
    private static final BigInteger S =
            new BigInteger("b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa", 16);

    @ParameterizedTest
    @CsvSource({
        "abc, 1, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "abcd, 16, debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    })
    void sm3IsThatOfTheStandard(String text, int times, String digest) throws Exception {
        MessageDigest sm3 = MessageDigest.getInstance("SM3", BouncyCastle.PROVIDER);

        assertThat(HexFormat.of().formatHex(sm3.digest(text.repeat(times).getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(digest);
    }

    @Test
    void sm2IsThatOfTheStandard() throws Exception {
        assertThat(verifies(TrustedCa.STANDARD_SM2_USER_ID, "message digest")).isTrue();
        assertThat(verifies(TrustedCa.STANDARD_SM2_USER_ID, "message digesT")).isFalse();
        assertThat(verifies("ALICE123@YAHOO.COM", "message digest")).isFalse();
    }

    private static boolean verifies(String userId, String message) throws Exception {
        ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
        PublicKey key = KeyFactory.getInstance("EC", BouncyCastle.PROVIDER)
                .generatePublic(new ECPublicKeySpec(
                        curve.getCurve()
                                .createPoint(
                                        new BigInteger(
                                                "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020", 16),
                                        new BigInteger(
                                                "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
                                                16)),
                        curve));
        Signature signature = Signature.getInstance("SM3withSM2", BouncyCastle.PROVIDER);
        signature.setParameter(Sm2UserId.parameter(userId));
        signature.initVerify(key);
        signature.update(message.getBytes(StandardCharsets.US_ASCII));
        return signature.verify(StandardDSAEncoding.INSTANCE.encode(curve.getN(), R, S));
    }
}
