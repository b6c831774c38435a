// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

/** Something sealed does not open, or the keys are not as they should be. Names keys and options, never what was sealed. */
public final class SealingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealingException(String message) {
        super(message);
    }

    SealingException(String message, Throwable cause) {
        super(message, cause);
    }
}
