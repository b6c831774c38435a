// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.certificate;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The provider that everything here is asked of, by object and never by order: the JDK's own certificate factory, path
 * builder and signatures do not know SM2.
 */
final class BouncyCastle {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private BouncyCastle() {}
}
